package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * The database ended the transaction because it clashed with another; it can be retried.
 *
 * <p>Immutable and thread-safe.
 */
public class SerializationError extends DatabaseError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public SerializationError(String problem, String remedy) {
        this("database.serialization", problem, remedy, null);
    }

    /** The same with a cause. */
    public SerializationError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.serialization", problem, remedy, cause);
    }

    /** For a more exact code. */
    public SerializationError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
