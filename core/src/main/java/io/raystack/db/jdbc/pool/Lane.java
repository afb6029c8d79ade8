package io.raystack.db.jdbc.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.raystack.db.errors.ConnectionLost;
import io.raystack.db.errors.TimeoutError;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.ConnectionPlan.Layout;
import io.raystack.db.jdbc.Lease;
import io.raystack.db.jdbc.Limits;
import io.raystack.db.jdbc.ThreadConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Connections of one kind. Permits are counted before the pool is asked, so that a thread that would wait for itself is
 * told so.
 *
 * <p>Thread-safe.
 */
final class Lane {
    private static final long OPENING_MILLIS = 10_000;

    private final Opener opener;
    private final Limits limits;
    private final Semaphore permits;
    private final HikariDataSource pool;
    private final Map<Connection, Lease> leases = new ConcurrentHashMap<>();

    Lane(String name, Opener opener, Limits limits) {
        this.opener = opener;
        this.limits = limits;
        this.permits = new Semaphore(limits.connections(), true);
        this.pool = new HikariDataSource(config(name));
    }

    Lease take(ThreadConnections thread) {
        if (!permits.tryAcquire()) {
            await(thread);
        }
        try {
            Connection handle = pool.getConnection();
            return lease(handle).handle(handle);
        } catch (SQLException e) {
            permits.release();
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new ConnectionLost(
                    "No connection to " + opener + ": " + opener.address().reason(why),
                    "Check that the server runs and takes " + limits.connections() + " connections.",
                    opener.address().cause(e));
        } catch (RuntimeException | Error e) {
            permits.release();
            throw e;
        }
    }

    void giveBack(Lease lease) {
        Connection handle = lease.handle();
        lease.handle(null);
        try {
            if (handle != null) {
                handle.close();
            }
        } catch (SQLException e) {
            leases.remove(lease.connection());
        } finally {
            permits.release();
        }
    }

    void discard(Lease lease) {
        Connection handle = lease.handle();
        // the only connection of a database in memory is the database: nothing is gained by closing it
        if (handle != null && opener.plan().layout() != Layout.ONE) {
            leases.remove(lease.connection());
            pool.evictConnection(handle);
        }
        giveBack(lease);
    }

    void close() {
        pool.close();
        leases.clear();
    }

    private Lease lease(Connection handle) throws SQLException {
        Connection physical = handle.unwrap(Connection.class);
        Lease lease = leases.get(physical);
        if (lease == null) {
            leases.keySet().removeIf(Lane::isClosed);
            lease = new Lease(physical, opener.access(), opener.plan());
            leases.put(physical, lease);
        }
        return lease;
    }

    private void await(ThreadConnections thread) {
        int held = thread.held(opener.access());
        if (held >= limits.connections()) {
            throw new TimeoutError(
                    "database.own-connection",
                    "This thread waits for a connection while it holds " + (held == 1 ? "the only one" : "all " + held)
                            + (opener.access() == Access.WRITE ? " that can write." : "."),
                    "Close the stream that holds one, do the work in one atomic block, or allow more connections.",
                    null);
        }
        try {
            if (!permits.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutError(
                        "database.pool-timeout",
                        "No connection became free within " + limits.patience().toMillis() + " ms; all "
                                + limits.connections() + " are in use: " + holders(),
                        "Close streams, shorten transactions, or allow more connections.",
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutError(
                    "database.interrupted", "The thread was interrupted while it waited for a connection.", "", e);
        }
    }

    private String holders() {
        StringJoiner text = new StringJoiner(", ");
        long now = System.nanoTime();
        for (Lease lease : leases.values()) {
            long since = lease.since();
            if (since != 0) {
                text.add("\"" + lease.holder() + "\" for " + (now - since) / 1_000_000 + " ms");
            }
        }
        return text.length() == 0 ? "they are being opened" : text.toString();
    }

    private HikariConfig config(String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("raystack-" + name);
        config.setDataSource(opener);
        config.setMaximumPoolSize(limits.connections());
        config.setMinimumIdle(1);
        // whoever opens a database has connected once already; a failure here would be logged with the driver's words
        config.setInitializationFailTimeout(-1);
        // permits have been waited for already: what is left is opening a connection, which may take its time
        config.setConnectionTimeout(Math.max(OPENING_MILLIS, limits.patience().toMillis()));
        config.setLeakDetectionThreshold(limits.leak().toMillis());
        if (opener.plan().layout() == Layout.ONE) {
            config.setMaxLifetime(0);
            config.setIdleTimeout(0);
        }
        return config;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
