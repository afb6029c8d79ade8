package io.raystack.db.jdbc;

/**
 * Gives connections and takes them back: our own pool, or a {@code DataSource} of somebody else's.
 *
 * <p>Thread-safe.
 */
public interface ConnectionSupply extends AutoCloseable {
    /**
     * A connection, ready for use with autocommit on, waited for as long as the limits say.
     *
     * @param access what it is for
     * @param thread what the calling thread holds already: waiting for one's own connection is an error
     */
    Lease take(Access access, ThreadConnections thread);

    /** Takes one back. */
    void giveBack(Lease lease);

    /** Takes one back that cannot be trusted any more: it is closed. */
    void discard(Lease lease);

    /** How many and how long. */
    Limits limits();

    /** Transactions that somebody else runs over these connections. */
    ForeignTransactions foreign();

    @Override
    void close();
}
