package io.raystack.db.sql;

import io.raystack.db.model.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a parameter comes from when a compiled statement runs, and as what it is sent.
 *
 * <p>Immutable and thread-safe. Statements are cached without their values, so a bind names a slot: a position in the
 * list of values that the caller hands over.
 *
 * @param slot position in the caller's values
 * @param type as what it is sent
 * @param form what is done to the value first
 * @param sensitive whether logs mask it
 * @param constant the value itself where it belongs to the statement, else null; then the slot has no meaning
 */
public record Bind(
        int slot,
        ColumnType type,
        Form form,
        boolean sensitive,
        @Nullable Object constant) {
    /** The character before a wildcard that stands for itself: {@code LIKE ? ESCAPE '\\'}. */
    public static final char ESCAPE = '\\';

    /** What is done to a value before it is sent. */
    public enum Form {
        /** Nothing. */
        AS_IS,
        /** Wildcards {@code % _ \} escaped by a backslash, {@code %x%}. */
        CONTAINS,
        /** Wildcards escaped, {@code x%}. */
        STARTS,
        /** Wildcards escaped, {@code %x}. */
        ENDS,
        /** Upper case, simple Unicode mapping. */
        FOLDED,
        /** Upper case, wildcards escaped, {@code %X%}. */
        FOLDED_CONTAINS,
        /** Upper case, wildcards escaped, {@code X%}. */
        FOLDED_STARTS,
        /** Upper case, wildcards escaped, {@code %X}. */
        FOLDED_ENDS,
        /** The number of a year, sent as its first day or instant. */
        YEAR_START,
        /** The number of a year, sent as its last day or instant. */
        YEAR_END,
        /** A date, sent as its first instant. */
        DAY_START,
        /** A date, sent as its last instant. */
        DAY_END,
        /** The slot holds a list; this parameter is the whole list as one array. */
        ARRAY,
        /** The slot holds a list; this parameter is its first element: with it a list begins, once more if it has been sent. */
        FIRST_ELEMENT,
        /** This parameter is the list's next element, the last one again when it is used up. */
        ELEMENT
    }

    /** A value of a slot. */
    public Bind(int slot, ColumnType type, Form form, boolean sensitive) {
        this(slot, type, form, sensitive, null);
    }

    /** A value that belongs to the statement: the same whenever it runs. */
    public static Bind constant(Object value, ColumnType type) {
        return new Bind(-1, type, Form.AS_IS, false, value);
    }

    /** A plain value. */
    public static Bind of(int slot, ColumnType type) {
        return new Bind(slot, type, Form.AS_IS, false);
    }

    /** The list's element at this place of its parameters. */
    public Bind element(int place) {
        return as(place == 0 ? Form.FIRST_ELEMENT : Form.ELEMENT);
    }

    /** The same, in another form. */
    public Bind as(Form other) {
        return new Bind(slot, type, other, sensitive, constant);
    }
}
