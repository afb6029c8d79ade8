package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.Json;

/**
 * A column of JSON documents.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class JsonColumn<R> extends JsonExpr<R> implements Settable<R, Json> {
    /** The column {@code field} of the model at {@code hop}. */
    public JsonColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }
}
