package io.raystack.db;

import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.ForeignTransactions;
import io.raystack.db.jdbc.Limits;
import io.raystack.db.jdbc.StatementListener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Sessions;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    static final DatabaseOptions USUAL =
            new DatabaseOptions(Sessions.DEFAULT, Limits.USUAL, List.of(), ForeignTransactions.NONE, ZoneOffset.UTC);

    private final String alias;
    private final Limits limits;
    private final List<StatementListener> listeners;
    private final ForeignTransactions foreign;
    private final ZoneId zone;

    private DatabaseOptions(
            String alias, Limits limits, List<StatementListener> listeners, ForeignTransactions foreign, ZoneId zone) {
        this.alias = alias;
        this.limits = limits;
        this.listeners = listeners;
        this.foreign = foreign;
        this.zone = zone;
    }

    /** Options for a database that applications know as {@code alias}; without it, it is {@code default}. */
    public static DatabaseOptions named(String alias) {
        return new DatabaseOptions(alias, USUAL.limits, USUAL.listeners, USUAL.foreign, USUAL.zone);
    }

    /** The greatest number of connections, 10 unless said; for a database with one writer, the number of readers. */
    public DatabaseOptions poolSize(int connections) {
        return with(limits.withConnections(connections));
    }

    /** How long a query waits for a connection before it fails; half a minute unless said. */
    public DatabaseOptions waitAtMost(Duration time) {
        return with(limits.withPatience(time));
    }

    /** How long a statement may run before it is cancelled; for ever unless said. */
    public DatabaseOptions statementTimeout(Duration time) {
        return with(limits.withStatement(time));
    }

    /** After which time the log names whoever took a connection and did not give it back; never unless said. */
    public DatabaseOptions reportLeaksAfter(Duration time) {
        return with(limits.withLeak(time));
    }

    /** Tells {@code listener} of every statement. */
    public DatabaseOptions listener(StatementListener listener) {
        List<StatementListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new DatabaseOptions(alias, limits, List.copyOf(more), foreign, zone);
    }

    /**
     * Asks {@code transactions} for those that a framework runs over the {@code DataSource} that is opened: inside one, blocks
     * are savepoints, and its end decides about {@code onCommit}.
     */
    public DatabaseOptions inside(ForeignTransactions transactions) {
        return new DatabaseOptions(alias, limits, listeners, transactions, zone);
    }

    /**
     * In which time zone instants are read and cut: which day, year or hour they are in; UTC unless said. How they are stored
     * does not change. {@code Database.in(zone, ...)} says another for a block, {@code x.created.atZone(zone)} for one
     * expression.
     */
    public DatabaseOptions timeZone(ZoneId zone) {
        return new DatabaseOptions(alias, limits, listeners, foreign, zone);
    }

    Opening at(Address address, @Nullable DataSource source) {
        return new Opening(alias, address, source, limits, listeners, foreign, zone);
    }

    private DatabaseOptions with(Limits next) {
        return new DatabaseOptions(alias, next, listeners, foreign, zone);
    }
}
