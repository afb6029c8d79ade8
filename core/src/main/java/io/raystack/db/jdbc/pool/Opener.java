package io.raystack.db.jdbc.pool;

import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.jdbc.Setup;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens physical connections and makes them ready. Thread-safe. */
final class Opener implements DataSource {
    private final Address address;
    private final ConnectionPlan plan;
    private final Access access;
    private volatile int loginSeconds;

    Opener(Address address, ConnectionPlan plan, Access access) {
        this.address = address;
        this.plan = plan;
        this.access = access;
    }

    Address address() {
        return address;
    }

    ConnectionPlan plan() {
        return plan;
    }

    Access access() {
        return access;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = address.open(plan.properties());
        try {
            Setup.apply(connection, plan, access);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The address names the account.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginSeconds = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginSeconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no such logger.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("This wraps nothing.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
