package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * {@code get} found more than one row.
 *
 * <p>Immutable and thread-safe.
 */
public class MultipleObjectsReturned extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public MultipleObjectsReturned(String problem, String remedy) {
        this("query.multiple-objects", problem, remedy, null);
    }

    /** The same with a cause. */
    public MultipleObjectsReturned(String problem, String remedy, @Nullable Throwable cause) {
        this("query.multiple-objects", problem, remedy, cause);
    }

    /** For a more exact code. */
    public MultipleObjectsReturned(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
