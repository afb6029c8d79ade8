package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A delete was refused because rows that point to the deleted ones protect them.
 *
 * <p>Immutable and thread-safe.
 */
public class ProtectedError extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public ProtectedError(String problem, String remedy) {
        this("delete.protected", problem, remedy, null);
    }

    /** The same with a cause. */
    public ProtectedError(String problem, String remedy, @Nullable Throwable cause) {
        this("delete.protected", problem, remedy, cause);
    }

    /** For a more exact code. */
    public ProtectedError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
