package io.raystack.db.session;

import io.raystack.db.dialect.Extension;
import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.ForeignTransactions;
import io.raystack.db.jdbc.Limits;
import io.raystack.db.jdbc.StatementListener;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
 * @param extensions functions, lookups and aggregates of the application's own
 */
public record Opening(
        String alias,
        Address address,
        @Nullable DataSource dataSource,
        Limits limits,
        List<StatementListener> listeners,
        ForeignTransactions foreign,
        ZoneId zone,
        List<Extension> extensions) {

    /** Copies the lists. */
    public Opening {
        listeners = List.copyOf(listeners);
        extensions = List.copyOf(extensions);
    }

    /** One whose instants are read in UTC. */
    public Opening(
            String alias,
            Address address,
            @Nullable DataSource dataSource,
            Limits limits,
            List<StatementListener> listeners,
            ForeignTransactions foreign) {
        this(alias, address, dataSource, limits, listeners, foreign, ZoneOffset.UTC, List.of());
    }

    /** The default database at this URL. */
    public static Opening of(String url) {
        return new Opening(Sessions.DEFAULT, Address.of(url), null, Limits.USUAL, List.of(), ForeignTransactions.NONE);
    }

    /** The same under another name. */
    public Opening named(String other) {
        return new Opening(other, address, dataSource, limits, listeners, foreign, zone, extensions);
    }

    /** The same at another place. */
    public Opening at(Address place, @Nullable DataSource source) {
        return new Opening(alias, place, source, limits, listeners, foreign, zone, extensions);
    }

    /** The same with other limits. */
    public Opening with(Limits other) {
        return new Opening(alias, address, dataSource, other, listeners, foreign, zone, extensions);
    }

    /** The same with one more listener. */
    public Opening with(StatementListener more) {
        List<StatementListener> all = new ArrayList<>(listeners);
        all.add(more);
        return new Opening(alias, address, dataSource, limits, all, foreign, zone, extensions);
    }

    /** The same inside transactions of somebody else. */
    public Opening with(ForeignTransactions other) {
        return new Opening(alias, address, dataSource, limits, listeners, other, zone, extensions);
    }

    /** The same in another time zone. */
    public Opening with(ZoneId other) {
        return new Opening(alias, address, dataSource, limits, listeners, foreign, other, extensions);
    }

    /** The same with one more extension. */
    public Opening with(Extension more) {
        List<Extension> all = new ArrayList<>(extensions);
        all.add(more);
        return new Opening(alias, address, dataSource, limits, listeners, foreign, zone, all);
    }
}
