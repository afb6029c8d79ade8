package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;
import java.time.Instant;

/**
 * A column of instants.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class DateTimeColumn<R> extends DateTimeExpr<R> implements Settable<R, Instant> {
    /** The column {@code field} of the model at {@code hop}. */
    public DateTimeColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }
}
