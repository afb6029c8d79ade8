package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;
import java.time.LocalDate;

/**
 * A column of dates.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class DateColumn<R> extends DateExpr<R> implements Settable<R, LocalDate> {
    /** The column {@code field} of the model at {@code hop}. */
    public DateColumn(Hop hop, FieldSpec field) {
        super(new Node.Column(hop, field));
    }
}
