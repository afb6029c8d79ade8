package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * A transaction was used in a way that it cannot be.
 *
 * <p>Immutable and thread-safe.
 */
public class TransactionError extends RaystackException {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public TransactionError(String problem, String remedy) {
        this("transaction.invalid", problem, remedy, null);
    }

    /** The same with a cause. */
    public TransactionError(String problem, String remedy, @Nullable Throwable cause) {
        this("transaction.invalid", problem, remedy, cause);
    }

    /** For a more exact code. */
    public TransactionError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }
}
