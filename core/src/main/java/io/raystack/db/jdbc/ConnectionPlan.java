package io.raystack.db.jdbc;

import java.util.List;
import java.util.Map;

/**
 * How connections to a database are opened, shared and used; filled by its dialect.
 *
 * <p>Immutable and thread-safe.
 *
 * @param layout who may use how many connections
 * @param properties driver properties for every connection
 * @param settings statements for every new connection
 * @param readerSettings further statements for connections that only read, under {@link Layout#SINGLE_WRITER}
 * @param begin the statement that begins a write transaction while autocommit stays on, ended by {@code COMMIT} or {@code
 *     ROLLBACK}; empty where JDBC's own way (autocommit off) is used
 * @param beginReadOnly the same for a read-only transaction
 * @param afterError what a failed statement does to its transaction
 * @param streamFetchSize rows a round trip when streaming; what the driver needs to read in bounded memory
 * @param prepare run once on every new connection after {@code settings}: functions, collations
 */
public record ConnectionPlan(
        Layout layout,
        Map<String, String> properties,
        List<String> settings,
        List<String> readerSettings,
        String begin,
        String beginReadOnly,
        AfterError afterError,
        int streamFetchSize,
        ConnectionSetup prepare) {

    /** Who may use how many connections. */
    public enum Layout {
        /** One pool for everybody. */
        SHARED,
        /** One connection that writes, several that only read, used off the carriers of virtual threads. */
        SINGLE_WRITER,
        /** One connection for everything: a database in memory. */
        ONE
    }

    /** What a failed statement does to its transaction. */
    public enum AfterError {
        /** The statement is undone, the transaction goes on. */
        GOES_ON,
        /** The transaction, or the savepoint in it, can only be rolled back. */
        ABORTED
    }

    /** Copies the collections. */
    public ConnectionPlan {
        properties = Map.copyOf(properties);
        settings = List.copyOf(settings);
        readerSettings = List.copyOf(readerSettings);
    }

    /** The same with another setup of new connections. */
    public ConnectionPlan prepared(ConnectionSetup setup) {
        return new ConnectionPlan(
                layout, properties, settings, readerSettings, begin, beginReadOnly, afterError, streamFetchSize, setup);
    }
}
