package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A database that is not there, not reachable or not set up.
 *
 * <p>Immutable and thread-safe.
 */
public class ConfigurationError extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public ConfigurationError(String problem, String remedy) {
        this("database.configuration", problem, remedy, null);
    }

    /** The same with a cause. */
    public ConfigurationError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.configuration", problem, remedy, cause);
    }

    /** For a more exact code. */
    public ConfigurationError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
