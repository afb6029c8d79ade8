package io.raystack.db.session;

import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.ForeignTransactions;
import io.raystack.db.jdbc.Limits;
import io.raystack.db.jdbc.StatementListener;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How a database is opened: where it is, and what was said about it.
 *
 * <p>Immutable and thread-safe. Its text holds no password.
 *
 * @param alias the name under which applications know it
 * @param address where it is; without meaning when there is a data source
 * @param dataSource where connections come from instead of a pool of ours
 * @param limits how many connections, how long anything is waited for
 * @param listeners who hears of every statement
 * @param foreign transactions that somebody else runs over the data source
 * @param zone the time zone in which instants are read and cut
 */
public record Opening(
        String alias,
        Address address,
        @Nullable DataSource dataSource,
        Limits limits,
        List<StatementListener> listeners,
        ForeignTransactions foreign,
        ZoneId zone) {

    /** Copies the list. */
    public Opening {
        listeners = List.copyOf(listeners);
    }

    /** One whose instants are read in UTC. */
    public Opening(
            String alias,
            Address address,
            @Nullable DataSource dataSource,
            Limits limits,
            List<StatementListener> listeners,
            ForeignTransactions foreign) {
        this(alias, address, dataSource, limits, listeners, foreign, ZoneOffset.UTC);
    }

    /** The default database at this URL. */
    public static Opening of(String url) {
        return new Opening(Sessions.DEFAULT, Address.of(url), null, Limits.USUAL, List.of(), ForeignTransactions.NONE);
    }
}
