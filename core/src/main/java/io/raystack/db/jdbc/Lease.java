package io.raystack.db.jdbc;

import io.raystack.db.errors.DatabaseError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A physical connection with its kept statements, handed out for a while. There is one object a physical connection; it
 * lives as long.
 *
 * <p>Belongs to one thread at a time.
 */
public final class Lease implements AutoCloseable {
    private final Connection connection;
    private final Access access;
    private final KeptStatements statements;
    private final List<ResultCursor> cursors = new ArrayList<>(0);

    private @Nullable Connection handle;
    private @Nullable ConnectionSource source;
    private @Nullable ThreadConnections thread;
    private volatile long since;
    private int entered;
    private boolean broken;

    /** The transaction that holds it, or null. */
    @Nullable
    Transaction transaction;

    /** The isolation level to go back to, 0 while untouched. */
    int isolation;

    /**
     * Wraps a physical connection.
     *
     * @param connection the driver's own
     * @param access what its pool is for
     * @param plan how the database is used
     */
    public Lease(Connection connection, Access access, ConnectionPlan plan) {
        this.connection = connection;
        this.access = access;
        this.statements = new KeptStatements(connection, plan.layout() != ConnectionPlan.Layout.SHARED);
    }

    /** The physical connection. */
    public Connection connection() {
        return connection;
    }

    /** What the pool it came from is for. */
    public Access access() {
        return access;
    }

    /** Statements that are kept with it. */
    public KeptStatements statements() {
        return statements;
    }

    /** What the pool wants closed when it comes back; the pool's business. */
    public @Nullable Connection handle() {
        return handle;
    }

    /** Notes what is to be closed; the pool's business. */
    public Lease handle(@Nullable Connection pooled) {
        handle = pooled;
        return this;
    }

    /** Since when it is out, as {@link System#nanoTime}, and 0 while it is not. */
    public long since() {
        return since;
    }

    /** The name of the thread that took it, for messages. */
    public String holder() {
        ThreadConnections holder = thread;
        return holder == null ? "nobody" : holder.name();
    }

    /** Ends one use; with the last one, a transaction's included, the connection goes back. */
    @Override
    public void close() {
        if (--entered == 0) {
            leave();
        }
    }

    Lease enter(ConnectionSource from, ThreadConnections by) {
        source = from;
        thread = by;
        entered++;
        since = System.nanoTime();
        by.took(this);
        return this;
    }

    Lease again() {
        entered++;
        return this;
    }

    void opened(ResultCursor cursor) {
        cursors.add(cursor);
    }

    void closed(ResultCursor cursor) {
        cursors.remove(cursor);
    }

    void closeCursors() {
        for (ResultCursor cursor : List.copyOf(cursors)) {
            cursor.close();
        }
    }

    /** Ends the hold of a transaction. */
    void release() {
        transaction = null;
        close();
    }

    void broken() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    /** Notes what an error means for the connection and its transaction. */
    void failed(DatabaseError error) {
        if (error.getCause() instanceof SQLException && source != null) {
            source.failed(this, error);
        }
    }

    private void leave() {
        ConnectionSource from = source;
        ThreadConnections by = thread;
        if (from == null || by == null) {
            return;
        }
        by.gave(this);
        since = 0;
        thread = null;
        if (by.only == this) {
            by.only = null;
        }
        if (broken) {
            from.supply().discard(this);
        } else {
            from.supply().giveBack(this);
        }
    }
}
