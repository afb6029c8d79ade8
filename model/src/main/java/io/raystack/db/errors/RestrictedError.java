package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A delete was refused because rows that point to the deleted ones restrict it.
 *
 * <p>Immutable and thread-safe.
 */
public class RestrictedError extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public RestrictedError(String problem, String remedy) {
        this("delete.restricted", problem, remedy, null);
    }

    /** The same with a cause. */
    public RestrictedError(String problem, String remedy, @Nullable Throwable cause) {
        this("delete.restricted", problem, remedy, cause);
    }

    /** For a more exact code. */
    public RestrictedError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
