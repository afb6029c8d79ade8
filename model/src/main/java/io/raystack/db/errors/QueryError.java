package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A query that cannot be asked: a wrong call, a wrong combination, a wrong value.
 *
 * <p>Immutable and thread-safe.
 */
public class QueryError extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public QueryError(String problem, String remedy) {
        this("query.invalid", problem, remedy, null);
    }

    /** The same with a cause. */
    public QueryError(String problem, String remedy, @Nullable Throwable cause) {
        this("query.invalid", problem, remedy, cause);
    }

    /** For a more exact code. */
    public QueryError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
