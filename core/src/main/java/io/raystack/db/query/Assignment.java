package io.raystack.db.query;

/**
 * A column and its new value, for {@code update}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param target the column: a {@link Node.Column} at the root, or a {@link Node.Named}
 * @param value the value
 * @param <R> the row it speaks of
 */
public record Assignment<R>(Node target, Node value) {}
