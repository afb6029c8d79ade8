package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * {@code get} found no row.
 *
 * <p>Immutable and thread-safe.
 */
public class DoesNotExist extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public DoesNotExist(String problem, String remedy) {
        this("query.does-not-exist", problem, remedy, null);
    }

    /** The same with a cause. */
    public DoesNotExist(String problem, String remedy, @Nullable Throwable cause) {
        this("query.does-not-exist", problem, remedy, cause);
    }

    /** For a more exact code. */
    public DoesNotExist(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
