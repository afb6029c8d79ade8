package io.raystack.db.jdbc;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.TimeoutError;
import io.raystack.db.sql.CompiledSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement from its taking to its end: time, listeners, errors. Belongs to one thread. */
final class Run {
    private final Executor executor;
    private final Lease lease;
    private final CompiledSql sql;
    private Arguments arguments;
    private @Nullable KeptStatement kept;
    private @Nullable Deadline deadline;
    private long started;
    private boolean told;
    private boolean well;

    Run(Executor executor, Lease lease, CompiledSql sql, Arguments arguments) {
        this.executor = executor;
        this.lease = lease;
        this.sql = sql;
        this.arguments = arguments;
    }

    Lease lease() {
        return lease;
    }

    CompiledSql sql() {
        return sql;
    }

    /** A kept statement, filled. */
    KeptStatement filled() throws SQLException {
        KeptStatement statement = lease.statements().take(sql.text());
        return fill(statement);
    }

    /** The same for an insert whose key the driver hands back. */
    KeptStatement filledWithKeys() throws SQLException {
        return fill(lease.statements().takeWithKeys(sql.text()));
    }

    /** A statement for this time only, filled, that gives its rows piece by piece. */
    KeptStatement filledToStream(int fetchSize) throws SQLException {
        KeptStatement statement = new KeptStatement(lease.connection(), sql.text(), false, false);
        fill(statement);
        statement.statement().setFetchSize(fetchSize);
        return statement;
    }

    private KeptStatement fill(KeptStatement statement) throws SQLException {
        kept = statement;
        statement.fill(arguments, executor.codecs(), sql.binds().size());
        watch(statement.statement());
        return statement;
    }

    /** A kept statement with a batch in it. */
    KeptStatement filled(List<? extends Arguments> rows) throws SQLException {
        KeptStatement statement = lease.statements().take(sql.text());
        kept = statement;
        for (Arguments row : rows) {
            statement.fill(row, executor.codecs(), sql.binds().size());
            statement.statement().addBatch();
        }
        arguments = out -> rows.forEach(row -> row.write(out));
        watch(statement.statement());
        return statement;
    }

    /** From now on time is taken. */
    void watch(Statement statement) {
        if (executor.listeners().heard()) {
            started = System.nanoTime();
        }
        deadline = Deadline.watch(statement, executor.limit());
    }

    ResultRows rows(ResultSet results) {
        return java.util.Objects.requireNonNull(kept).rows(results, executor.codecs(), executor.errors());
    }

    /** The database has answered. */
    void answered() {
        told = true;
        if (executor.listeners().heard()) {
            tell(null);
        }
    }

    /** Rows begin to arrive: how long they are read is the reader's business. */
    void streams() {
        if (deadline != null) {
            deadline.end();
            deadline = null;
        }
    }

    /** All has been read. */
    void done() {
        well = true;
    }

    /** Makes the error that the caller sees. */
    RuntimeException failed(Exception error) {
        RuntimeException seen = seen(error);
        if (seen instanceof DatabaseError known) {
            lease.failed(known);
        }
        if (!told && executor.listeners().heard()) {
            tell(seen);
        }
        return seen;
    }

    private RuntimeException seen(Exception error) {
        boolean passed = deadline != null && deadline.end();
        if (passed && (error instanceof SQLException || error instanceof DatabaseError)) {
            return new TimeoutError(
                    "database.statement-timeout",
                    "A statement was cancelled after " + executor.limit().toMillis() + " ms: " + sql.text(),
                    "Make it cheaper (an index?), or allow more time.",
                    error instanceof SQLException ? error : error.getCause());
        }
        if (error instanceof SQLException database) {
            return executor.errors().translate(database, sql.text());
        }
        return (RuntimeException) error;
    }

    /** Gives everything back but the connection. */
    void end() {
        if (deadline != null) {
            deadline.end();
        }
        if (kept != null) {
            lease.statements().giveBack(kept, well);
        }
    }

    private void tell(@Nullable RuntimeException error) {
        long nanos = started == 0 ? 0 : System.nanoTime() - started;
        var event = new StatementListener.Event(
                executor.alias(), sql.text(), () -> ParameterText.of(arguments, sql.binds()), nanos, error);
        executor.listeners().tell(event);
    }
}
