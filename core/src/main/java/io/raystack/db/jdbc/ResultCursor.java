package io.raystack.db.jdbc;

import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.mapping.Columns;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open result. Outside a transaction it has one of its own where the driver streams only in one. One thread at a time. */
final class ResultCursor implements Executor.Cursor {
    private final ConnectionSource source;
    private final Run run;
    private final Lease lease;
    private final @Nullable Transaction transaction;
    private @Nullable ResultRows rows;
    private boolean reading;
    private boolean closed;

    ResultCursor(ConnectionSource source, Run run) {
        this.source = source;
        this.run = run;
        this.lease = run.lease();
        this.transaction = lease.transaction;
    }

    /** Sends the statement, already filled. */
    void open(KeptStatement statement) throws SQLException {
        if (transaction != null) {
            lease.opened(this);
        } else if (source.plan().begin().isEmpty() && !source.supply().foreign().active()) {
            lease.connection().setAutoCommit(false);
            reading = true;
        }
        rows = run.rows(statement.statement().executeQuery());
    }

    @Override
    public boolean next() {
        try {
            return rows().next();
        } catch (RuntimeException e) {
            throw run.failed(e);
        }
    }

    @Override
    public Columns row() {
        return rows().row();
    }

    @Override
    public List<String> names() {
        return rows().names();
    }

    @Override
    public void close() {
        if (!closed) {
            run.done();
            abandon();
            lease.close();
        }
    }

    /** Ends the statement; the connection is still the caller's. */
    void abandon() {
        closed = true;
        run.end();
        lease.closed(this);
        if (reading) {
            reading = false;
            try {
                lease.connection().rollback();
                lease.connection().setAutoCommit(true);
            } catch (SQLException e) {
                lease.broken();
            }
        }
    }

    private ResultRows rows() {
        ResultRows open = rows;
        if (closed || open == null) {
            throw transaction != null && transaction.isEnded()
                    ? new TransactionError(
                            "transaction.stream",
                            "The transaction in which this stream was opened has ended.",
                            "Read the stream to its end inside the atomic block.",
                            null)
                    : new QueryError("The stream is closed.", "Read rows before you close it.");
        }
        return open;
    }
}
