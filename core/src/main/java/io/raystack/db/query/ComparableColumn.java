package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;

/**
 * A column of dates, times or other values with an order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public final class ComparableColumn<R, V> extends ComparableExpr<R, V> implements Settable<R, V> {
    /** The column {@code field} of the model at {@code hop}. */
    public ComparableColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }

    /** {@code x.born.in(a, b)} → {@code born IN (?, ?)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public final Condition<R> in(V first, V... rest) {
        return oneOf(first, rest);
    }
}
