package io.raystack.db;

import io.raystack.db.jdbc.StatementListener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Sessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What may be said when a database is opened: {@code DatabaseOptions.named("replica").poolSize(20)}.
 *
 * <p>Immutable and thread-safe; each method gives a changed copy.
 */
public final class DatabaseOptions {
    static final DatabaseOptions USUAL = new DatabaseOptions(Sessions.DEFAULT, Opening.Pool.USUAL, List.of());

    private final String alias;
    private final Opening.Pool pool;
    private final List<StatementListener> listeners;

    private DatabaseOptions(String alias, Opening.Pool pool, List<StatementListener> listeners) {
        this.alias = alias;
        this.pool = pool;
        this.listeners = listeners;
    }

    /** Options for a database that applications know as {@code alias}; without it, it is {@code default}. */
    public static DatabaseOptions named(String alias) {
        return new DatabaseOptions(alias, USUAL.pool, USUAL.listeners);
    }

    /** The greatest number of connections; for a database with one writer, the number of readers. */
    public DatabaseOptions poolSize(int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("poolSize(" + connections + "): at least one connection is needed");
        }
        return new DatabaseOptions(alias, new Opening.Pool(connections, pool.patience()), listeners);
    }

    /** How long a query waits for a connection before it fails; half a minute unless said. */
    public DatabaseOptions waitAtMost(Duration time) {
        return new DatabaseOptions(alias, new Opening.Pool(pool.size(), time), listeners);
    }

    /** Tells {@code listener} of every statement. */
    public DatabaseOptions listener(StatementListener listener) {
        List<StatementListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new DatabaseOptions(alias, pool, List.copyOf(more));
    }

    Opening at(String url, String user, String password, @Nullable DataSource source) {
        return new Opening(alias, url, user, password, source, pool, listeners);
    }
}
