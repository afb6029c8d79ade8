package io.raystack.db.processor.facts;

import java.util.List;
import java.util.Map;

/**
 * One of our annotations with all its values, defaults included.
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
        return (String) values.get(member);
    }

    /** A number. */
    public int number(String member) {
        return (Integer) values.get(member);
    }

    /** A yes or no. */
    public boolean flag(String member) {
        return (Boolean) values.get(member);
    }

    /** Several texts. */
    public List<String> texts(String member) {
        return ((List<?>) values.get(member)).stream().map(String.class::cast).toList();
    }

    /** Several annotations. */
    public List<Annotated> nested(String member) {
        return ((List<?>) values.get(member))
                .stream().map(Annotated.class::cast).toList();
    }

    /** A class; {@code void.class} is {@code void}. */
    public ClassName type(String member) {
        return (ClassName) values.get(member);
    }

    /** Whether a value was written, not left to the default. */
    public boolean says(String member) {
        return places.containsKey(member);
    }

    /** Where a value stands; the annotation itself when it was not written. */
    public Place place(String member) {
        return places.getOrDefault(member, place);
    }
}
