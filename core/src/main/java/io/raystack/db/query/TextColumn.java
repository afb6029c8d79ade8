package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;

/**
 * A column of text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class TextColumn<R> extends TextExpr<R> implements Settable<R, String> {
    /** The column {@code field} of the model at {@code hop}. */
    public TextColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }
}
