package io.raystack.db;

import io.raystack.db.dialect.Extension;
import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.ForeignTransactions;
import io.raystack.db.jdbc.Limits;
import io.raystack.db.jdbc.StatementListener;
import io.raystack.db.session.Opening;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What may be said when a database is opened: {@code DatabaseOptions.named("replica").poolSize(20)}.
 *
 * <p>Immutable and thread-safe; each method gives a changed copy.
 */
public final class DatabaseOptions {
    static final DatabaseOptions USUAL = new DatabaseOptions(Opening.of(""));

    private final Opening said;

    private DatabaseOptions(Opening said) {
        this.said = said;
    }

    /** Options for a database that applications know as {@code alias}; without it, it is {@code default}. */
    public static DatabaseOptions named(String alias) {
        return new DatabaseOptions(USUAL.said.named(alias));
    }

    /** The greatest number of connections, 10 unless said; for a database with one writer, the number of readers. */
    public DatabaseOptions poolSize(int connections) {
        return with(said.limits().withConnections(connections));
    }

    /** How long a query waits for a connection before it fails; half a minute unless said. */
    public DatabaseOptions waitAtMost(Duration time) {
        return with(said.limits().withPatience(time));
    }

    /** How long a statement may run before it is cancelled; for ever unless said. */
    public DatabaseOptions statementTimeout(Duration time) {
        return with(said.limits().withStatement(time));
    }

    /** After which time the log names whoever took a connection and did not give it back; never unless said. */
    public DatabaseOptions reportLeaksAfter(Duration time) {
        return with(said.limits().withLeak(time));
    }

    /** Tells {@code listener} of every statement. */
    public DatabaseOptions listener(StatementListener listener) {
        return new DatabaseOptions(said.with(listener));
    }

    /**
     * Asks {@code transactions} for those that a framework runs over the {@code DataSource} that is opened: inside one, blocks
     * are savepoints, and its end decides about {@code onCommit}.
     */
    public DatabaseOptions inside(ForeignTransactions transactions) {
        return new DatabaseOptions(said.with(transactions));
    }

    /**
     * In which time zone instants are read and cut: which day, year or hour they are in; UTC unless said. How they are stored
     * does not change. {@code Database.in(zone, ...)} says another for a block, {@code x.created.atZone(zone)} for one
     * expression.
     */
    public DatabaseOptions timeZone(ZoneId zone) {
        return new DatabaseOptions(said.with(zone));
    }

    /** Adds functions, lookups and aggregates of one's own: see {@link Extension}. */
    public DatabaseOptions extension(Extension extension) {
        return new DatabaseOptions(said.with(extension));
    }

    Opening at(Address address, @Nullable DataSource source) {
        return said.at(address, source);
    }

    private DatabaseOptions with(Limits next) {
        return new DatabaseOptions(said.with(next));
    }
}
