package io.raystack.db.session;

import io.raystack.db.jdbc.StatementListener;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How a database is opened: where it is, and what was said about it.
 *
 * <p>Immutable and thread-safe. Its text holds no password.
 *
 * @param alias the name under which applications know it
 * @param url JDBC URL; empty with a data source
 * @param user database user, empty when the URL says it or none is needed
 * @param password its password, empty likewise
 * @param dataSource where connections come from instead of a pool of ours
 * @param pool size and patience of the pool
 * @param listeners who hears of every statement
 */
public record Opening(
        String alias,
        String url,
        String user,
        String password,
        @Nullable DataSource dataSource,
        Pool pool,
        List<StatementListener> listeners) {

    /** Copies the list. */
    public Opening {
        listeners = List.copyOf(listeners);
    }

    /**
     * Size and patience of the pool.
     *
     * @param size the greatest number of connections; where one connection writes, the number of readers. 0 for the default
     * @param patience how long to wait for a connection
     */
    public record Pool(int size, Duration patience) {
        /** As many as the machine suggests, half a minute. */
        public static final Pool USUAL = new Pool(0, Duration.ofSeconds(30));
    }

    /** The default database at this URL. */
    public static Opening of(String url) {
        return new Opening(Sessions.DEFAULT, url, "", "", null, Pool.USUAL, List.of());
    }

    @Override
    public String toString() {
        return "Opening(" + alias + ")";
    }
}
