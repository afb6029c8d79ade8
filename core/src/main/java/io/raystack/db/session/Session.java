package io.raystack.db.session;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.jdbc.ConnectionSource;
import io.raystack.db.jdbc.Executor;
import io.raystack.db.jdbc.Listeners;
import io.raystack.db.plan.Planner;
import io.raystack.db.plan.WritePlanner;

/**
 * An open database: its dialect's parts put together with a source of connections.
 *
 * <p>Thread-safe; lives until {@link #close}.
 */
public final class Session implements AutoCloseable {
    private final String alias;
    private final Dialect dialect;
    private final ConnectionSource connections;
    private final Executor executor;
    private final Planner planner;
    private final WritePlanner writes;
    private final Reader reader = new Reader(this);
    private final Writer writer = new Writer(this);
    private final TableCreator tables = new TableCreator(this);
    private final Background background;

    /** Puts a database together. */
    public Session(String alias, Dialect dialect, ConnectionSource connections, Executor executor) {
        this.alias = alias;
        this.dialect = dialect;
        this.connections = connections;
        this.executor = executor;
        this.planner = new Planner(dialect.choices(), dialect.sql());
        this.writes = new WritePlanner(dialect.choices(), dialect.sql());
        this.background = new Background(this, connections.limits().connections());
    }

    /** The name under which applications know it. */
    public String alias() {
        return alias;
    }

    /** What the database brings. */
    public Dialect dialect() {
        return dialect;
    }

    /** Its connections and transactions. */
    public ConnectionSource connections() {
        return connections;
    }

    /** Runs statements. */
    public Executor executor() {
        return executor;
    }

    /** Plans queries. */
    public Planner planner() {
        return planner;
    }

    /** Plans rows. */
    public WritePlanner writes() {
        return writes;
    }

    /** Rows to objects. */
    public Reader reader() {
        return reader;
    }

    /** Objects to rows. */
    public Writer writer() {
        return writer;
    }

    /** Creates and drops tables. */
    public TableCreator tables() {
        return tables;
    }

    /** Runs work in other threads. */
    public Background background() {
        return background;
    }

    /** Who hears of every statement; may be changed at any time. */
    public Listeners listeners() {
        return executor.listeners();
    }

    @Override
    public void close() {
        Sessions.remove(this);
        background.close();
        connections.close();
    }
}
