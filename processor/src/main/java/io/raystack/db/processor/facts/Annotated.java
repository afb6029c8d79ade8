package io.raystack.db.processor.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of our annotations with all its values, defaults included.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name simple name, {@code CharField}
 * @param values strings, booleans and integers as themselves, constants by name, classes as {@link ClassName}, annotations
 *     as {@code Annotated}, arrays as lists
 * @param places where each value that was written stands
 * @param place where the annotation stands
 */
public record Annotated(String name, Map<String, Object> values, Map<String, Place> places, Place place) {
    /** A text. */
    public String text(String member) {
        return value(member, String.class);
    }

    /** A number. */
    public int number(String member) {
        return value(member, Integer.class);
    }

    /** A yes or no. */
    public boolean flag(String member) {
        return value(member, Boolean.class);
    }

    /** Several texts. */
    public List<String> texts(String member) {
        return values(member, String.class);
    }

    /** Several annotations. */
    public List<Annotated> nested(String member) {
        return values(member, Annotated.class);
    }

    /** A class; {@code void.class} is {@code void}. */
    public ClassName type(String member) {
        return value(member, ClassName.class);
    }

    /** Whether a value was written, not left to the default. */
    public boolean says(String member) {
        return places.containsKey(member);
    }

    /** Where a value stands; the annotation itself when it was not written. */
    public Place place(String member) {
        return places.getOrDefault(member, place);
    }

    private <T> List<T> values(String member, Class<T> type) {
        return ((List<?>) value(member, List.class)).stream().map(type::cast).toList();
    }

    /** Defaults are included, so each member has a value. */
    private <T> T value(String member, Class<T> type) {
        return type.cast(Objects.requireNonNull(values.get(member), member));
    }
}
