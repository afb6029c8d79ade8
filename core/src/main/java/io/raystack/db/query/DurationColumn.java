package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;
import java.time.Duration;

/**
 * A column of lengths of time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class DurationColumn<R> extends DurationExpr<R> implements Settable<R, Duration> {
    /** The column {@code field} of the model at {@code hop}. */
    public DurationColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }
}
