package io.raystack.db.query;

/**
 * A piece of the question that is no value of it: a time zone, a step into a JSON document. It stands in a {@link
 * Node.Literal}, and a plan depends on it.
 *
 * <p>Immutable and thread-safe; equal when the values are.
 *
 * @param value what it is
 */
public record Fixed(Object value) {
    /** As the argument of a function. */
    static Node of(Object value) {
        return new Node.Literal(new Fixed(value));
    }
}
