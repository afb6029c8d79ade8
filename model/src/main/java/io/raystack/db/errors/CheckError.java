package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint was not met.
 *
 * <p>Immutable and thread-safe.
 */
public class CheckError extends IntegrityError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public CheckError(String problem, String remedy) {
        this("database.check", problem, remedy, null);
    }

    /** The same with a cause. */
    public CheckError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.check", problem, remedy, cause);
    }

    /** For a more exact code. */
    public CheckError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
