package io.raystack.db.jdbc;

import io.raystack.db.errors.ConfigurationError;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who wants to come in.
 *
 * <p>Immutable and thread-safe. The password is never printed.
 *
 * @param url a JDBC URL
 * @param user the account, or empty when the URL or the database says
 * @param password its password, or empty
 */
public record Address(String url, String user, String password) {
    /** A JDBC URL that says everything. */
    public static Address of(String url) {
        return new Address(url, "", "");
    }

    /** Opens a connection that nobody else will see; the caller closes it. */
    public Connection connect(Map<String, String> properties) {
        try {
            return open(properties);
        } catch (SQLException e) {
            throw new ConfigurationError(
                    "Cannot connect to " + this + ": " + reason(e),
                    "Check the address, that the server runs, and the account.",
                    cause(e));
        }
    }

    /** The same with the driver's own error. */
    public Connection open(Map<String, String> properties) throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        if (!user.isEmpty()) {
            all.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            all.setProperty("password", password);
        }
        return DriverManager.getConnection(url, all);
    }

    /** What an error says, without what may be secret in it. */
    public String reason(Throwable error) {
        String text =
                String.valueOf(error.getMessage()).replace(url, toString()).replace('\n', ' ');
        return password.isEmpty() ? text : text.replace(password, "***");
    }

    /** The error itself, unless it repeats what may be secret. */
    public @Nullable Throwable cause(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            String text = String.valueOf(at.getMessage());
            if (!reason(at).equals(text.replace('\n', ' '))) {
                return null;
            }
        }
        return error;
    }

    /** The URL without anything that may be secret. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        String plain = query < 0 ? url : url.substring(0, query);
        int at = plain.lastIndexOf('@');
        int slashes = plain.indexOf("//");
        return at > slashes && slashes >= 0 ? plain.substring(0, slashes + 2) + plain.substring(at + 1) : plain;
    }
}
