package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * Something that needs a stored row was asked of an object that has none.
 *
 * <p>Immutable and thread-safe.
 */
public class NotSaved extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public NotSaved(String problem, String remedy) {
        this("save.not-saved", problem, remedy, null);
    }

    /** The same with a cause. */
    public NotSaved(String problem, String remedy, @Nullable Throwable cause) {
        this("save.not-saved", problem, remedy, cause);
    }

    /** For a more exact code. */
    public NotSaved(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
