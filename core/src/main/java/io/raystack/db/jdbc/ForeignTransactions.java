package io.raystack.db.jdbc;

import java.util.function.Consumer;

/**
 * Transactions that somebody else, a container or framework, runs over the {@code DataSource} we use. Inside one we only
 * set savepoints; commit and rollback are not ours.
 *
 * <p>Thread-safe; each method speaks of the current thread.
 */
public interface ForeignTransactions {
    /** There are none. */
    ForeignTransactions NONE = new ForeignTransactions() {
        @Override
        public boolean active() {
            return false;
        }

        @Override
        public void whenEnded(Consumer<Boolean> action) {
            throw new IllegalStateException("There is no foreign transaction.");
        }
    };

    /** Whether this thread is in one; then the {@code DataSource} hands out its connection. */
    boolean active();

    /** Runs {@code action} after it has ended, with whether it was committed. */
    void whenEnded(Consumer<Boolean> action);
}
