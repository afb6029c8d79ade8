package io.raystack.db.dialect;

import io.raystack.db.errors.ConfigurationError;
import io.raystack.db.jdbc.Address;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/**
 * Finds the dialect of a database: asks every {@link DialectProvider} on the class path, then the database itself.
 *
 * <p>Stateless, thread-safe.
 */
public final class Dialects {
    private static final String NO_DRIVER = "No suitable driver";

    private Dialects() {}

    /** The dialect of the database at {@code address}; connects once. */
    public static Dialect of(Address address) {
        DialectProvider provider = provider(address.url(), address.toString());
        try (Connection connection = address.open(Map.of())) {
            return provider.open(connection);
        } catch (SQLException e) {
            throw unreachable(address.toString(), provider, e);
        }
    }

    /** The dialect of the database behind {@code connections}; takes one. */
    public static Dialect of(DataSource connections) {
        try (Connection connection = connections.getConnection()) {
            String url = connection.getMetaData().getURL();
            return provider(url, Address.of(url).toString()).open(connection);
        } catch (SQLException e) {
            throw new ConfigurationError(
                    "open.data-source",
                    "The data source gave no connection: " + e.getMessage(),
                    "Check its address, account and size.",
                    e);
        }
    }

    private static DialectProvider provider(String url, String shown) {
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class)) {
            if (provider.accepts(url)) {
                return provider;
            }
        }
        throw new ConfigurationError(
                "open.no-dialect",
                "No dialect is for " + shown + ".",
                "A JDBC URL begins with jdbc: and the database's name. Depend on io.raystack:raystack-orm, which brings the"
                        + " dialects, or on a module of your own with a DialectProvider in META-INF/services.",
                null);
    }

    private static ConfigurationError unreachable(String shown, DialectProvider provider, SQLException error) {
        String message = String.valueOf(error.getMessage());
        return message.startsWith(NO_DRIVER)
                ? new ConfigurationError(
                        "open.no-driver",
                        "No JDBC driver is for " + shown + ".",
                        "Add " + provider.driver() + " to the application's dependencies.",
                        error)
                : new ConfigurationError(
                        "open.unreachable",
                        "Cannot connect to " + shown + ": " + message.replace('\n', ' '),
                        "Check the address, that the server runs, and the account.",
                        error);
    }
}
