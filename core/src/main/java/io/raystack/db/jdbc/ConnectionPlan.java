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
 * @param begin the statement that begins a write transaction where the driver's own way will not do, else empty
 * @param beginReadOnly the same for a read-only transaction
 * @param streamFetchSize rows a round trip when streaming; what the driver needs to read in bounded memory
 * @param prepare run once on every new connection after {@code settings}: functions, collations
 */
public record ConnectionPlan(
        Layout layout,
        Map<String, String> properties,
        List<String> settings,
        String begin,
        String beginReadOnly,
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

    /** Copies the collections. */
    public ConnectionPlan {
        properties = Map.copyOf(properties);
        settings = List.copyOf(settings);
    }
}
