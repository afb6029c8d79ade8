package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A related row that is not loaded was asked for where loading is switched off.
 *
 * <p>Immutable and thread-safe.
 */
public class RelatedNotLoaded extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public RelatedNotLoaded(String problem, String remedy) {
        this("relation.not-loaded", problem, remedy, null);
    }

    /** The same with a cause. */
    public RelatedNotLoaded(String problem, String remedy, @Nullable Throwable cause) {
        this("relation.not-loaded", problem, remedy, cause);
    }

    /** For a more exact code. */
    public RelatedNotLoaded(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
