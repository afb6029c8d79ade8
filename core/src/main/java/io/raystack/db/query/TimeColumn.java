package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;
import java.time.LocalTime;

/**
 * A column of times of day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class TimeColumn<R> extends TimeExpr<R> implements Settable<R, LocalTime> {
    /** The column {@code field} of the model at {@code hop}. */
    public TimeColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }
}
