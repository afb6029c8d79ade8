package io.raystack.db.jdbc;

import io.raystack.db.mapping.Columns;
import io.raystack.db.sql.CompiledSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled statements: prepare, fill, send, read, observe, translate errors. The only place where statements meet a
 * database.
 *
 * <p>Thread-safe.
 */
public final class Executor {
    private final ConnectionSource connections;
    private final Codecs codecs;
    private final ErrorTranslator errors;
    private final Listeners listeners;
    private final Duration limit;

    /** An executor over these connections that tells these listeners. */
    public Executor(ConnectionSource connections, Codecs codecs, Listeners listeners) {
        this.connections = connections;
        this.codecs = codecs;
        this.errors = connections.errors();
        this.listeners = listeners;
        this.limit = connections.supply().limits().statement();
    }

    /** Who hears of the statements. */
    public Listeners listeners() {
        return listeners;
    }

    /** Runs a query and hands the rows to {@code reader}, which must read them before it returns. */
    public <X extends @Nullable Object> X query(
            CompiledSql sql, Access access, Arguments arguments, RowsReader<X> reader) {
        Lease lease = connections.acquire(access);
        try {
            return connections.platform().needed()
                    ? elsewhere(() -> read(lease, sql, arguments, reader))
                    : read(lease, sql, arguments, reader);
        } finally {
            lease.close();
        }
    }

    /** Runs a change and gives the number of rows that it matched. */
    public long update(CompiledSql sql, Arguments arguments) {
        Lease lease = connections.acquire(Access.WRITE);
        try {
            return connections.platform().needed()
                    ? elsewhere(() -> change(lease, sql, arguments))
                    : change(lease, sql, arguments);
        } finally {
            lease.close();
        }
    }

    /** Runs an insert whose key the driver hands back (no RETURNING) and gives it to {@code reader} as column 0. */
    public <X extends @Nullable Object> X insert(CompiledSql sql, Arguments arguments, RowsReader<X> reader) {
        Lease lease = connections.acquire(Access.WRITE);
        try {
            return connections.platform().needed()
                    ? elsewhere(() -> add(lease, sql, arguments, reader))
                    : add(lease, sql, arguments, reader);
        } finally {
            lease.close();
        }
    }

    /** Runs a change once for each of {@code rows} as a batch; gives the rows matched by each. */
    public long[] batch(CompiledSql sql, List<? extends Arguments> rows) {
        Lease lease = connections.acquire(Access.WRITE);
        try {
            return connections.platform().needed()
                    ? elsewhere(() -> changes(lease, sql, rows))
                    : changes(lease, sql, rows);
        } finally {
            lease.close();
        }
    }

    /** Runs a query in bounded memory. The cursor holds a connection until it is closed. */
    public Cursor open(CompiledSql sql, Arguments arguments) {
        Lease lease = connections.acquire(Access.READ);
        try {
            return connections.platform().needed()
                    ? elsewhere(() -> cursor(lease, sql, arguments))
                    : cursor(lease, sql, arguments);
        } catch (RuntimeException | Error e) {
            lease.close();
            throw e;
        }
    }

    /** Runs statements as they are: schema changes. */
    public void execute(List<String> statements) {
        Lease lease = connections.acquire(Access.WRITE);
        try {
            if (connections.platform().needed()) {
                elsewhere(() -> plain(lease, statements));
            } else {
                plain(lease, statements);
            }
        } finally {
            lease.close();
        }
    }

    String alias() {
        return connections.alias();
    }

    Codecs codecs() {
        return codecs;
    }

    ErrorTranslator errors() {
        return errors;
    }

    Duration limit() {
        return limit;
    }

    private <X extends @Nullable Object> X elsewhere(Supplier<X> work) {
        ThreadConnections thread = connections.thread();
        return connections.platform().call(() -> connections.standIn(thread, work));
    }

    private <X extends @Nullable Object> X read(
            Lease lease, CompiledSql sql, Arguments arguments, RowsReader<X> reader) {
        Run run = new Run(this, lease, sql, arguments);
        try {
            ResultRows rows = run.rows(run.filled().statement().executeQuery());
            run.answered();
            X result = reader.read(rows);
            run.done();
            return result;
        } catch (SQLException | RuntimeException e) {
            throw run.failed(e);
        } finally {
            run.end();
        }
    }

    private long change(Lease lease, CompiledSql sql, Arguments arguments) {
        Run run = new Run(this, lease, sql, arguments);
        try {
            long matched = run.filled().statement().executeLargeUpdate();
            run.answered();
            run.done();
            return matched;
        } catch (SQLException | RuntimeException e) {
            throw run.failed(e);
        } finally {
            run.end();
        }
    }

    private <X extends @Nullable Object> X add(
            Lease lease, CompiledSql sql, Arguments arguments, RowsReader<X> reader) {
        Run run = new Run(this, lease, sql, arguments);
        try {
            PreparedStatement statement = run.filledWithKeys().statement();
            statement.executeLargeUpdate();
            run.answered();
            X result = reader.read(run.rows(statement.getGeneratedKeys()));
            run.done();
            return result;
        } catch (SQLException | RuntimeException e) {
            throw run.failed(e);
        } finally {
            run.end();
        }
    }

    private long[] changes(Lease lease, CompiledSql sql, List<? extends Arguments> rows) {
        Run run = new Run(this, lease, sql, Arguments.NONE);
        try {
            long[] matched = run.filled(rows).statement().executeLargeBatch();
            run.answered();
            run.done();
            return matched;
        } catch (SQLException | RuntimeException e) {
            throw run.failed(e);
        } finally {
            run.end();
        }
    }

    private Cursor cursor(Lease lease, CompiledSql sql, Arguments arguments) {
        Run run = new Run(this, lease, sql, arguments);
        ResultCursor cursor = new ResultCursor(connections, run);
        try {
            cursor.open(run.filledToStream(connections.plan().streamFetchSize()));
            run.streams();
            run.answered();
            return cursor;
        } catch (SQLException | RuntimeException e) {
            RuntimeException failed = run.failed(e);
            cursor.abandon();
            throw failed;
        }
    }

    private @Nullable Void plain(Lease lease, List<String> statements) {
        for (String text : statements) {
            Run run = new Run(this, lease, new CompiledSql(text, List.of()), Arguments.NONE);
            try (Statement statement = lease.connection().createStatement()) {
                run.watch(statement);
                statement.execute(text);
                run.answered();
            } catch (SQLException | RuntimeException e) {
                throw run.failed(e);
            } finally {
                run.end();
            }
        }
        return null;
    }

    /** Reads a result to its end. */
    @FunctionalInterface
    public interface RowsReader<X extends @Nullable Object> {
        /** Called once, with the cursor before the first row. */
        X read(Rows rows);
    }

    /** A result: call {@link #next} before each row. Belongs to one thread. */
    public interface Rows {
        /** Moves to the next row. */
        boolean next();

        /** The current row; always the same object. */
        Columns row();

        /** Names of the columns as the database gives them, for raw SQL. */
        List<String> names();
    }

    /** An open result that holds a connection. Belongs to one thread at a time. */
    public interface Cursor extends Rows, AutoCloseable {
        @Override
        void close();
    }
}
