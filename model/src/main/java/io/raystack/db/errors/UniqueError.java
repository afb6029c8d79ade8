package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A row with the same unique values is there already.
 *
 * <p>Immutable and thread-safe.
 */
public class UniqueError extends IntegrityError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public UniqueError(String problem, String remedy) {
        this("database.unique", problem, remedy, null);
    }

    /** The same with a cause. */
    public UniqueError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.unique", problem, remedy, cause);
    }

    /** For a more exact code. */
    public UniqueError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
