package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;

/**
 * A column of numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public final class NumberColumn<R, V extends Number> extends NumberExpr<R, V> implements Settable<R, V> {
    /** The column {@code field} of the model at {@code hop}. */
    public NumberColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }

    /** {@code update(x -> x.views.set(0))} → {@code SET views = ?}. */
    public Assignment<R> set(long value) {
        return new Assignment<>(node(), new Node.Literal(value));
    }

    /** {@code update(x -> x.rating.set(0.5))} → {@code SET rating = ?}. */
    public Assignment<R> set(double value) {
        return new Assignment<>(node(), new Node.Literal(value));
    }
}
