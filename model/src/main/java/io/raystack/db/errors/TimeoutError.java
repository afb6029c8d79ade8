package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A statement, a lock or a connection was waited for too long.
 *
 * <p>Immutable and thread-safe.
 */
public class TimeoutError extends DatabaseError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public TimeoutError(String problem, String remedy) {
        this("database.timeout", problem, remedy, null);
    }

    /** The same with a cause. */
    public TimeoutError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.timeout", problem, remedy, cause);
    }

    /** For a more exact code. */
    public TimeoutError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
