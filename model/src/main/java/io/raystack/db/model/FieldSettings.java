package io.raystack.db.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a field besides its type: keys, checks on values, words for people.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unique whether no two rows may hold the same value
 * @param index whether an index is made
 * @param sensitive whether logs and errors mask the values
 * @param defaultValue the SQL default as text ({@code "0"}, {@code "draft"}), if any; parsed by the column's type
 * @param range what numbers are allowed beside the type's own limits
 * @param format what text must look like
 * @param choices allowed values with labels, empty for any
 * @param enumType the Java enum's class name where values are constants of one, stored by name
 * @param words what people read
 */
public record FieldSettings(
        boolean unique,
        boolean index,
        boolean sensitive,
        @Nullable String defaultValue,
        NumberRange range,
        TextFormat format,
        List<Choice> choices,
        @Nullable String enumType,
        Words words) {

    /** Nothing said. */
    public static final FieldSettings NONE =
            new FieldSettings(false, false, false, null, NumberRange.ANY, TextFormat.ANY, List.of(), null, Words.NONE);

    /** Copies the lists. */
    public FieldSettings {
        choices = List.copyOf(choices);
    }

    /** Numbers that a field accepts beside its type's limits; written as a CHECK. */
    public enum NumberRange {
        /** No further limit. */
        ANY,
        /** Zero or more. */
        POSITIVE
    }

    /** What text must look like. */
    public enum TextFormat {
        /** Anything. */
        ANY,
        /** An e-mail address. */
        EMAIL,
        /** An absolute URL. */
        URL,
        /** ASCII letters, digits, hyphens, underscores. */
        SLUG
    }

    /**
     * One allowed value.
     *
     * @param value as stored, written as text
     * @param label as shown
     */
    public record Choice(String value, String label) {}

    /**
     * What people read.
     *
     * @param verboseName the field's name in forms, empty for the default
     * @param helpText a hint below it
     * @param editable whether forms show it
     */
    public record Words(String verboseName, String helpText, boolean editable) {
        /** Nothing said: default name, no hint, editable. */
        public static final Words NONE = new Words("", "", true);
    }
}
