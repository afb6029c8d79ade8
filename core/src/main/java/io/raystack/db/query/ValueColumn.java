package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;

/**
 * A column of values that can only be equal or not: bytes, UUIDs, JSON, enums.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public final class ValueColumn<R, V> extends Expr<R, V> implements Settable<R, V> {
    /** The column {@code field} of the model at {@code hop}. */
    public ValueColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }

    /** {@code x.code.in(a, b)} → {@code code IN (?, ?)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public final Condition<R> in(V first, V... rest) {
        return oneOf(first, rest);
    }
}
