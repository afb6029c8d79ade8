package io.raystack.db.errors;

/**
 * A value that cannot become what a field holds: a text that is no number, a fraction for a whole number. No statement was
 * sent.
 *
 * <p>Immutable and thread-safe.
 */
public class ValueRefused extends DataError {
    private static final long serialVersionUID = 1L;

    /** An error with what failed and what to do next. */
    public ValueRefused(String problem, String remedy) {
        super("database.data", problem, remedy, null);
    }
}
