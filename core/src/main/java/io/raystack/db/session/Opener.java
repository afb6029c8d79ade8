package io.raystack.db.session;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.dialect.Dialects;
import io.raystack.db.dialect.Extension;
import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.ConnectionSource;
import io.raystack.db.jdbc.ConnectionSupply;
import io.raystack.db.jdbc.Executor;
import io.raystack.db.jdbc.ExternalConnections;
import io.raystack.db.jdbc.Listeners;
import io.raystack.db.jdbc.pool.Pool;
import javax.sql.DataSource;

/**
 * Opens databases: finds the dialect, makes the pool, puts both together.
 *
 * <p>Stateless, thread-safe.
 */
public final class Opener {
    private Opener() {}

    /** Opens a database; the caller registers it. */
    public static Session open(Opening opening) {
        DataSource source = opening.dataSource();
        if (source != null) {
            Dialect dialect = dialect(Dialects.of(source), opening);
            return session(
                    opening,
                    dialect,
                    new ExternalConnections(source, dialect.connections(), opening.limits(), opening.foreign()));
        }
        Address address = opening.address();
        Dialect dialect = dialect(Dialects.of(address), opening);
        return session(opening, dialect, new Pool(opening.alias(), address, dialect.connections(), opening.limits()));
    }

    private static Dialect dialect(Dialect found, Opening opening) {
        Dialect dialect = found.in(opening.zone());
        for (Extension extension : opening.extensions()) {
            dialect = extension.in(dialect);
        }
        return dialect;
    }

    private static Session session(Opening opening, Dialect dialect, ConnectionSupply supply) {
        ConnectionSource connections =
                new ConnectionSource(opening.alias(), supply, dialect.connections(), dialect.errors());
        Listeners listeners = new Listeners();
        opening.listeners().forEach(listeners::add);
        return new Session(
                opening.alias(), dialect, connections, new Executor(connections, dialect.codecs(), listeners));
    }
}
