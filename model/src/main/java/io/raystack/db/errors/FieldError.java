package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A name that a model does not have, or one that cannot stand where it stands.
 *
 * <p>Immutable and thread-safe.
 */
public class FieldError extends QueryError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public FieldError(String problem, String remedy) {
        this("query.unknown-field", problem, remedy, null);
    }

    /** The same with a cause. */
    public FieldError(String problem, String remedy, @Nullable Throwable cause) {
        this("query.unknown-field", problem, remedy, cause);
    }

    /** For a more exact code. */
    public FieldError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
