package io.raystack.db.jdbc;

import io.raystack.db.errors.Unsupported;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * Begins and ends transactions and savepoints on a connection: by statements where the plan has one to begin with, else by
 * JDBC's autocommit switch.
 *
 * <p>Stateless, thread-safe.
 */
final class Boundary {
    private final ConnectionPlan plan;

    Boundary(ConnectionPlan plan) {
        this.plan = plan;
    }

    /** Work on a connection that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Does {@code work} here, or on a platform thread where this one must not. */
    void run(PlatformThreads platform, Work work) throws SQLException {
        if (!platform.needed()) {
            work.run();
            return;
        }
        SQLException failed = platform.call(() -> {
            try {
                work.run();
                return null;
            } catch (SQLException e) {
                return e;
            }
        });
        if (failed != null) {
            throw failed;
        }
    }

    void begin(Lease lease, TransactionOptions options) throws SQLException {
        Connection connection = lease.connection();
        if (options.isolation() != TransactionOptions.Isolation.DATABASE) {
            int level = level(options.isolation(), connection.getMetaData());
            lease.isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(level);
        }
        String statement = options.readOnly() ? plan.beginReadOnly() : plan.begin();
        if (!statement.isEmpty()) {
            lease.statements().run(statement);
            return;
        }
        if (options.readOnly()) {
            connection.setReadOnly(true);
        }
        connection.setAutoCommit(false);
    }

    void commit(Lease lease, TransactionOptions options) throws SQLException {
        if (byStatement(options)) {
            lease.statements().run("COMMIT");
        } else {
            lease.connection().commit();
        }
    }

    void rollback(Lease lease, TransactionOptions options) throws SQLException {
        if (byStatement(options)) {
            lease.statements().run("ROLLBACK");
        } else {
            lease.connection().rollback();
        }
    }

    /** Makes the connection as it was before {@link #begin}. */
    void reset(Lease lease, TransactionOptions options) throws SQLException {
        Connection connection = lease.connection();
        if (!byStatement(options)) {
            connection.setAutoCommit(true);
            if (options.readOnly()) {
                connection.setReadOnly(false);
            }
        }
        if (lease.isolation != 0) {
            connection.setTransactionIsolation(lease.isolation);
            lease.isolation = 0;
        }
    }

    void savepoint(Lease lease, String name) throws SQLException {
        lease.statements().run("SAVEPOINT " + name);
    }

    void release(Lease lease, String name) throws SQLException {
        lease.statements().run("RELEASE SAVEPOINT " + name);
    }

    void rollbackTo(Lease lease, String name) throws SQLException {
        lease.statements().run("ROLLBACK TO SAVEPOINT " + name);
        lease.statements().run("RELEASE SAVEPOINT " + name);
    }

    private boolean byStatement(TransactionOptions options) {
        return !(options.readOnly() ? plan.beginReadOnly() : plan.begin()).isEmpty();
    }

    /** The level asked for, or the next one that the database has: a stricter one keeps every promise of a weaker one. */
    private static int level(TransactionOptions.Isolation wanted, DatabaseMetaData database) throws SQLException {
        for (TransactionOptions.Isolation level : TransactionOptions.Isolation.values()) {
            if (level.compareTo(wanted) >= 0 && database.supportsTransactionIsolationLevel(jdbc(level))) {
                return jdbc(level);
            }
        }
        throw new Unsupported(
                "The database has no isolation level " + wanted + " or stricter.",
                "Leave the isolation to the database.");
    }

    private static int jdbc(TransactionOptions.Isolation level) {
        return switch (level) {
            case DATABASE -> Connection.TRANSACTION_NONE;
            case READ_COMMITTED -> Connection.TRANSACTION_READ_COMMITTED;
            case REPEATABLE_READ -> Connection.TRANSACTION_REPEATABLE_READ;
            case SERIALIZABLE -> Connection.TRANSACTION_SERIALIZABLE;
        };
    }
}
