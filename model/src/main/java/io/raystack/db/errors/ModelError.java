package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A model that is not usable: not generated, not linked, clashing with another.
 *
 * <p>Immutable and thread-safe.
 */
public class ModelError extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public ModelError(String problem, String remedy) {
        this("model.invalid", problem, remedy, null);
    }

    /** The same with a cause. */
    public ModelError(String problem, String remedy, @Nullable Throwable cause) {
        this("model.invalid", problem, remedy, cause);
    }

    /** For a more exact code. */
    public ModelError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
