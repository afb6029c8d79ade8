package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of the database was broken.
 *
 * <p>Immutable and thread-safe.
 */
public class IntegrityError extends DatabaseError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public IntegrityError(String problem, String remedy) {
        this("database.integrity", problem, remedy, null);
    }

    /** The same with a cause. */
    public IntegrityError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.integrity", problem, remedy, cause);
    }

    /** For a more exact code. */
    public IntegrityError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
