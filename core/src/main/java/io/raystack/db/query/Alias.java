package io.raystack.db.query;

/**
 * A named expression that is also the typed key of its value: {@code var n = Author_.articles().count().as("n")}, then
 * {@code annotate(n)}, {@code filter(n.gt(3))}, {@code n.of(author)}.
 *
 * <p>Immutable and thread-safe. Sealed, so it is never a lambda.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public sealed interface Alias<R, V> permits ValueAlias, NumberAlias, TextAlias {
    /** The name. */
    String name();

    /** The named expression. */
    Node node();

    /** The value that came with {@code row}; an error when it was loaded without this annotation. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the planner selected this expression of type V under this name
    default V of(Annotated row) {
        return (V) row.$annotation(name());
    }

    /** Name and expression. */
    default Node.Aliased aliased() {
        return new Node.Aliased(name(), node());
    }
}
