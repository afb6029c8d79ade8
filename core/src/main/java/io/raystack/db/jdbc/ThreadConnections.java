package io.raystack.db.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one thread holds of one database: its transaction, and how many connections.
 *
 * <p>Belongs to its thread; only the counts may be changed by another, which closes a cursor that it was given.
 */
public final class ThreadConnections {
    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicInteger writing = new AtomicInteger();
    private final String name = Thread.currentThread().getName();

    /** The innermost transaction or savepoint. */
    @Nullable
    Transaction current;

    /** The one connection that this thread may have, while it has it: of a database in memory, or of a foreign transaction. */
    @Nullable
    Lease only;

    /** How many connections of a kind are held, a transaction's included. */
    public int held(Access access) {
        return count(access).get();
    }

    /** The thread's name, for messages. */
    public String name() {
        return name;
    }

    void took(Lease lease) {
        count(lease.access()).incrementAndGet();
    }

    void gave(Lease lease) {
        count(lease.access()).decrementAndGet();
    }

    private AtomicInteger count(Access access) {
        return access == Access.READ ? reading : writing;
    }
}
