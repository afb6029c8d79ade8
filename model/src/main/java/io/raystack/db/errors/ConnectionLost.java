package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * The connection to the database broke.
 *
 * <p>Immutable and thread-safe.
 */
public class ConnectionLost extends DatabaseError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public ConnectionLost(String problem, String remedy) {
        this("database.connection-lost", problem, remedy, null);
    }

    /** The same with a cause. */
    public ConnectionLost(String problem, String remedy, @Nullable Throwable cause) {
        this("database.connection-lost", problem, remedy, cause);
    }

    /** For a more exact code. */
    public ConnectionLost(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
