package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A value that the column or the operation does not take: too long, out of range, wrong form.
 *
 * <p>Immutable and thread-safe.
 */
public class DataError extends DatabaseError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public DataError(String problem, String remedy) {
        this("database.data", problem, remedy, null);
    }

    /** The same with a cause. */
    public DataError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.data", problem, remedy, cause);
    }

    /** For a more exact code. */
    public DataError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
