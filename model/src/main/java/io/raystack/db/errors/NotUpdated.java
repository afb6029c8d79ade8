package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * An update of one object found no row to write to: it was deleted, or changed by somebody else where it has a version.
 *
 * <p>Immutable and thread-safe.
 */
public class NotUpdated extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public NotUpdated(String problem, String remedy) {
        this("save.not-updated", problem, remedy, null);
    }

    /** The same with a cause. */
    public NotUpdated(String problem, String remedy, @Nullable Throwable cause) {
        this("save.not-updated", problem, remedy, cause);
    }

    /** For a more exact code. */
    public NotUpdated(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
