package io.raystack.db.jdbc;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Where connections come from and whose they are. A transaction belongs to one thread; what runs in that thread uses its
 * connection, everything else takes one from the pool and gives it back.
 *
 * <p>Thread-safe.
 */
public interface ConnectionSource extends AutoCloseable {
    /** The thread's connection, or one to be given back by {@link Lease#close}. Waiting for one's own is an error. */
    Lease acquire(Access access);

    /** Begins a transaction for this thread, or a savepoint in its transaction. */
    Transaction begin(TransactionOptions options);

    /** The innermost transaction or savepoint of this thread, or null. */
    @Nullable
    Transaction current();

    @Override
    void close();

    /** A connection for a while, with its kept statements. Belongs to one thread. */
    interface Lease extends AutoCloseable {
        /** The physical connection. */
        Connection connection();

        /** Statements that are kept with it. */
        KeptStatements statements();

        @Override
        void close();
    }
}
