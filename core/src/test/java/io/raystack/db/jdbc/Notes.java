package io.raystack.db.jdbc;

import io.raystack.db.jdbc.ConnectionPlan.AfterError;
import io.raystack.db.jdbc.ConnectionPlan.Layout;
import io.raystack.db.jdbc.pool.Pool;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.CompiledSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database with one table of notes, as these tests use it. */
final class Notes implements AutoCloseable {
    static final Limits LIMITS = new Limits(2, Duration.ofMillis(400), Duration.ZERO, Duration.ZERO);
    static final CompiledSql ALL = new CompiledSql("SELECT id, text FROM note ORDER BY id", List.of());
    static final CompiledSql ADD = sql("INSERT INTO note (text) VALUES (?)", ColumnType.TEXT);
    static final CompiledSql ENDLESS = new CompiledSql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n", List.of());

    final ConnectionSource source;
    final Executor run;
    final List<StatementListener.Event> heard = new ArrayList<>();

    private Notes(ConnectionSupply supply, ConnectionPlan plan) {
        source = new ConnectionSource("default", supply, plan, PlainCodecs::translate);
        run = new Executor(source, new PlainCodecs(), new Listeners());
    }

    /** In a file: one writer, two readers. */
    static Notes inFile(java.nio.file.Path directory, Limits limits) {
        ConnectionPlan plan = plan(Layout.SINGLE_WRITER);
        Pool pool = new Pool("default", Address.of("jdbc:sqlite:" + directory.resolve("notes.db")), plan, limits);
        return new Notes(pool, plan).withTable();
    }

    /** In memory: one connection. */
    static Notes inMemory() {
        return inMemory(LIMITS);
    }

    static Notes inMemory(Limits limits) {
        ConnectionPlan plan = plan(Layout.ONE);
        return new Notes(new Pool("default", Address.of("jdbc:sqlite::memory:"), plan, limits), plan).withTable();
    }

    static Notes over(ConnectionSupply supply) {
        return new Notes(supply, plan(Layout.SINGLE_WRITER));
    }

    static ConnectionPlan plan(Layout layout) {
        return new ConnectionPlan(
                layout,
                Map.of(),
                List.of("PRAGMA journal_mode = WAL", "PRAGMA busy_timeout = 2000"),
                List.of("PRAGMA query_only = ON"),
                "BEGIN IMMEDIATE",
                "BEGIN",
                AfterError.GOES_ON,
                100,
                ConnectionSetup.NONE);
    }

    static CompiledSql sql(String text, ColumnType... types) {
        List<Bind> binds = new ArrayList<>();
        for (ColumnType type : types) {
            binds.add(Bind.of(binds.size(), type));
        }
        return new CompiledSql(text, binds);
    }

    Notes withTable() {
        run.execute(List.of("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"));
        return this;
    }

    Notes listening() {
        run.listeners().add(heard::add);
        return this;
    }

    void add(String text) {
        run.update(ADD, out -> out.setString(text));
    }

    List<String> texts() {
        return run.query(ALL, Access.READ, Arguments.NONE, Notes::texts);
    }

    static List<String> texts(Executor.Rows rows) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.row().getString(1));
        }
        return texts;
    }

    @Override
    public void close() {
        source.close();
    }
}
