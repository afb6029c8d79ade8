package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;

/**
 * A column of booleans.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class BooleanColumn<R> extends BooleanExpr<R> implements Settable<R, Boolean> {
    /** The column {@code field} of the model at {@code hop}. */
    public BooleanColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }
}
