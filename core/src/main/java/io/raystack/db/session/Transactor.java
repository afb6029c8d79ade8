package io.raystack.db.session;

import io.raystack.db.errors.DeadlockError;
import io.raystack.db.errors.SerializationError;
import io.raystack.db.jdbc.ConnectionSource;
import io.raystack.db.jdbc.Transaction;
import io.raystack.db.jdbc.TransactionOptions;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in a transaction, or in a savepoint when the thread is in one already; again, where that was asked for, when
 * the database gave up because of others.
 *
 * <p>Stateless, thread-safe.
 */
public final class Transactor {
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private Transactor() {}

    /**
     * What is done in a transaction.
     *
     * @param <T> what it gives
     * @param <E> what it may throw besides unchecked exceptions
     */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        /** Does it. */
        T run() throws E;
    }

    /** Runs {@code work} with plain options, once. */
    public static <T extends @Nullable Object, E extends Exception> T run(Session session, Work<T, E> work) throws E {
        return once(session.connections(), TransactionOptions.PLAIN, work);
    }

    /**
     * Runs {@code work}; after a deadlock or a serialization failure again, up to {@code retries} times with growing pauses.
     * Inside another transaction it runs once: only the outermost block can be repeated.
     */
    public static <T extends @Nullable Object, E extends Exception> T run(
            Session session, TransactionOptions options, int retries, Work<T, E> work) throws E {
        ConnectionSource connections = session.connections();
        int left = connections.current() == null ? retries : 0;
        for (int tried = 0; ; tried++) {
            try {
                return once(connections, options, work);
            } catch (SerializationError | DeadlockError e) {
                if (tried >= left || !pause(tried)) {
                    throw e;
                }
            }
        }
    }

    private static <T extends @Nullable Object, E extends Exception> T once(
            ConnectionSource connections, TransactionOptions options, Work<T, E> work) throws E {
        Transaction transaction = connections.begin(options);
        T result;
        try {
            result = work.run();
        } catch (Throwable failure) {
            rollBack(transaction, failure);
            throw failure;
        }
        transaction.commit();
        return result;
    }

    private static void rollBack(Transaction transaction, Throwable failure) {
        try {
            transaction.rollback();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /** Waits a random part of a time that doubles; false when the thread was interrupted. */
    private static boolean pause(int tried) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tried, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most) + 1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
