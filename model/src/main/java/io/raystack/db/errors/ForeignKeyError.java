package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key points to no row, or a row that is pointed to was deleted.
 *
 * <p>Immutable and thread-safe.
 */
public class ForeignKeyError extends IntegrityError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public ForeignKeyError(String problem, String remedy) {
        this("database.foreign-key", problem, remedy, null);
    }

    /** The same with a cause. */
    public ForeignKeyError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.foreign-key", problem, remedy, cause);
    }

    /** For a more exact code. */
    public ForeignKeyError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
