package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * The database ended the transaction to break a deadlock; it can be retried.
 *
 * <p>Immutable and thread-safe.
 */
public class DeadlockError extends DatabaseError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public DeadlockError(String problem, String remedy) {
        this("database.deadlock", problem, remedy, null);
    }

    /** The same with a cause. */
    public DeadlockError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.deadlock", problem, remedy, cause);
    }

    /** For a more exact code. */
    public DeadlockError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
