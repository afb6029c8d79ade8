package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A column that must have a value got none.
 *
 * <p>Immutable and thread-safe.
 */
public class NotNullError extends IntegrityError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public NotNullError(String problem, String remedy) {
        this("database.not-null", problem, remedy, null);
    }

    /** The same with a cause. */
    public NotNullError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.not-null", problem, remedy, cause);
    }

    /** For a more exact code. */
    public NotNullError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
