package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * An error that the database reported.
 *
 * <p>Immutable and thread-safe.
 */
public class DatabaseError extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public DatabaseError(String problem, String remedy) {
        this("database.error", problem, remedy, null);
    }

    /** The same with a cause. */
    public DatabaseError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.error", problem, remedy, cause);
    }

    /** For a more exact code. */
    public DatabaseError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
