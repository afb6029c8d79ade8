package io.raystack.db.jdbc;

import io.raystack.db.mapping.Columns;
import io.raystack.db.sql.CompiledSql;
import java.util.List;

/**
 * Runs compiled statements: prepare, fill, send, read, observe, translate errors. The only place where statements meet a
 * database.
 *
 * <p>Thread-safe.
 */
public interface Executor {
    /** Runs a query and hands the rows to {@code reader}, which must read them before it returns. */
    <X> X query(CompiledSql sql, Access access, Arguments arguments, RowsReader<X> reader);

    /** Runs a change and gives the number of rows that it matched. */
    long update(CompiledSql sql, Arguments arguments);

    /** Runs an insert whose key the driver hands back (no RETURNING) and gives it to {@code reader} as column 0. */
    <X> X insert(CompiledSql sql, Arguments arguments, RowsReader<X> reader);

    /** Runs a change once for each of {@code rows} as a batch; gives the rows matched by each. */
    long[] batch(CompiledSql sql, List<? extends Arguments> rows);

    /** Runs a query in bounded memory. The cursor holds a connection until it is closed. */
    Cursor open(CompiledSql sql, Arguments arguments);

    /** Runs statements as they are: schema changes. */
    void execute(List<String> statements);

    /** Reads a result to its end. */
    @FunctionalInterface
    interface RowsReader<X> {
        /** Called once, with the cursor before the first row. */
        X read(Rows rows);
    }

    /** A result: call {@link #next} before each row. Belongs to one thread. */
    interface Rows {
        /** Moves to the next row. */
        boolean next();

        /** The current row; always the same object. */
        Columns row();

        /** Names of the columns as the database gives them, for raw SQL. */
        List<String> names();
    }

    /** An open result that holds a connection. Belongs to one thread at a time. */
    interface Cursor extends Rows, AutoCloseable {
        @Override
        void close();
    }
}
