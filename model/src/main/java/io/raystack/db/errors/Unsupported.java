package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * Something that the database in use cannot do.
 *
 * <p>Immutable and thread-safe.
 */
public class Unsupported extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public Unsupported(String problem, String remedy) {
        this("database.unsupported", problem, remedy, null);
    }

    /** The same with a cause. */
    public Unsupported(String problem, String remedy, @Nullable Throwable cause) {
        this("database.unsupported", problem, remedy, cause);
    }

    /** For a more exact code. */
    public Unsupported(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
