package io.raystack.db.jdbc;

import io.raystack.db.errors.ConfigurationError;
import io.raystack.db.errors.ConnectionLost;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Connections from somebody else's {@code DataSource}, whose transactions may be somebody else's too. Closing this does not
 * close the {@code DataSource}.
 *
 * <p>Thread-safe.
 */
public final class ExternalConnections implements ConnectionSupply {
    private final DataSource dataSource;
    private final ConnectionPlan plan;
    private final Limits limits;
    private final ForeignTransactions foreign;
    /** By physical connection, so that statements are kept and settings made once, whatever wraps it. */
    private final Map<Connection, Lease> known = new ConcurrentHashMap<>();

    /** Connections of {@code dataSource}; {@code foreign} knows of the transactions that others run over it. */
    public ExternalConnections(DataSource dataSource, ConnectionPlan plan, Limits limits, ForeignTransactions foreign) {
        this.dataSource = dataSource;
        this.plan = plan;
        this.limits = limits;
        this.foreign = foreign;
    }

    @Override
    public Lease take(Access access, ThreadConnections thread) {
        Connection handle;
        try {
            handle = dataSource.getConnection();
        } catch (SQLException e) {
            throw new ConnectionLost(
                    "The DataSource gave no connection: " + e.getMessage(),
                    "Check that the server runs and that the pool is large enough.",
                    e);
        }
        try {
            checkAutocommit(handle);
            return lease(handle).handle(handle);
        } catch (SQLException | RuntimeException e) {
            close(handle);
            if (e instanceof RuntimeException known) {
                throw known;
            }
            throw new ConnectionLost(
                    "A new connection could not be set up: " + e.getMessage(), "Check the account's rights.", e);
        }
    }

    @Override
    public void giveBack(Lease lease) {
        Connection handle = lease.handle();
        lease.handle(null);
        if (handle != null) {
            close(handle);
        }
    }

    @Override
    public void discard(Lease lease) {
        known.remove(lease.connection());
        if (!foreign.active()) {
            close(lease.connection());
        }
        giveBack(lease);
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public ForeignTransactions foreign() {
        return foreign;
    }

    @Override
    public void close() {
        known.clear();
    }

    private Lease lease(Connection handle) throws SQLException {
        Connection physical = physical(handle);
        Lease lease = known.get(physical);
        if (lease == null) {
            known.keySet().removeIf(ExternalConnections::isClosed);
            Setup.apply(physical, plan, Access.WRITE);
            lease = new Lease(physical, Access.WRITE, plan);
            known.put(physical, lease);
        }
        return lease;
    }

    /** The driver's own connection: wrappers unwrap to it, or know it through its meta data. */
    private static Connection physical(Connection handle) throws SQLException {
        Connection inner = handle.unwrap(Connection.class);
        if (inner != handle) {
            return inner;
        }
        Connection described = handle.getMetaData().getConnection();
        return described == null || described == handle ? handle : described.unwrap(Connection.class);
    }

    private void checkAutocommit(Connection handle) throws SQLException {
        if (!foreign.active() && !handle.getAutoCommit()) {
            throw new ConfigurationError(
                    "The DataSource hands out connections with autocommit off.",
                    "Switch autocommit on in the pool; if a framework's transaction owns the connection, open the database"
                            + " with a ForeignTransactions that says so.");
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is gone already, which is what was wanted
        }
    }
}
