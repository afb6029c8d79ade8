package io.raystack.tests.contract.connections;

import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.jdbc.ConnectionSource;
import io.raystack.db.jdbc.Executor;
import io.raystack.db.jdbc.ForeignTransactions;
import io.raystack.db.jdbc.Limits;
import io.raystack.db.jdbc.Transaction;
import io.raystack.db.jdbc.TransactionOptions;
import io.raystack.db.jdbc.TransactionOptions.Isolation;
import io.raystack.db.model.ColumnType;
import io.raystack.db.session.Opener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Session;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.CompiledSql;
import io.raystack.tests.contract.servers.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A database of its own with one table of notes, as these tests use it. */
final class Notes implements AutoCloseable {
    static final TransactionOptions READ_ONLY = new TransactionOptions(Isolation.DATABASE, true, false);
    static final TransactionOptions SERIALIZABLE = new TransactionOptions(Isolation.SERIALIZABLE, false, false);
    static final CompiledSql ALL = sql("SELECT id, text FROM note ORDER BY id");

    private static final Limits LIMITS = new Limits(3, Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ZERO);
    private static final CompiledSql ADD =
            sql("INSERT INTO note (id, text) VALUES (?, ?)", ColumnType.BIGINT, ColumnType.TEXT);

    final TestDatabase database;
    final ConnectionSource source;
    final Executor run;
    private final Session session;

    Notes(TestDatabase of) {
        database = of.fresh();
        session = Opener.open(
                new Opening("notes", Address.of(database.url()), null, LIMITS, List.of(), ForeignTransactions.NONE));
        source = session.connections();
        run = session.executor();
        run.execute(List.of("CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR(2000) NOT NULL)"));
    }

    static CompiledSql sql(String text, ColumnType... types) {
        List<Bind> binds = new ArrayList<>();
        for (ColumnType type : types) {
            binds.add(Bind.of(binds.size(), type));
        }
        return new CompiledSql(text, binds);
    }

    Transaction begin() {
        return source.begin(TransactionOptions.PLAIN);
    }

    void add(long id, String text) {
        run.update(ADD, out -> {
            out.setLong(id);
            out.setString(text);
        });
    }

    List<String> texts() {
        return run.query(ALL, Access.READ, Arguments.NONE, rows -> {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.row().getString(1));
            }
            return texts;
        });
    }

    long number(String text) {
        return run.query(sql(text), Access.READ, Arguments.NONE, rows -> {
            rows.next();
            return rows.row().getLong(0);
        });
    }

    void change(String text) {
        run.update(sql(text), Arguments.NONE);
    }

    @Override
    public void close() {
        session.close();
    }
}
