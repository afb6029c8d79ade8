package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * The root of all errors of this library: a stable code, what failed, what to do next.
 *
 * <p>Messages never hold values of sensitive fields or passwords. Immutable and thread-safe.
 */
public class RaystackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String problem;
    private final String remedy;

    /**
     * An error with a cause.
     *
     * @param code stable, for searching: {@code query.unknown-field}
     * @param problem what failed, naming model and field
     * @param remedy what to do next
     * @param cause what lay below, if anything
     */
    public RaystackException(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(problem + (remedy.isEmpty() ? "" : " " + remedy) + " [" + code + "]", cause);
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** An error without a cause. */
    public RaystackException(String code, String problem, String remedy) {
        this(code, problem, remedy, null);
    }

    /** Stable, for searching. */
    public final String code() {
        return code;
    }

    /** What failed. */
    public final String problem() {
        return problem;
    }

    /** What to do next. */
    public final String remedy() {
        return remedy;
    }
}
