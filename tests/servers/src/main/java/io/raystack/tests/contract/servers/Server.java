package io.raystack.tests.contract.servers;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database server: one that we start, or one that an environment variable names. Thread-safe. */
abstract class Server {
    private static final AtomicInteger CREATED = new AtomicInteger();

    private final String name;

    Server(String name) {
        this.name = name;
    }

    /** The servers that tests may use. */
    static List<Server> every() {
        List<Server> every = new ArrayList<>();
        String postgresql = System.getenv("RAYSTACK_TEST_POSTGRESQL_URL");
        if (postgresql != null) {
            every.add(new Given("postgresql", postgresql));
        } else {
            for (String version :
                    System.getProperty("raystack.test.postgresql", "18").split(",")) {
                every.add(new PostgresqlServer(version.strip()));
            }
        }
        String mariadb = System.getenv("RAYSTACK_TEST_MARIADB_URL");
        every.add(mariadb != null ? new Given("mariadb", mariadb) : new MariadbServer());
        return every;
    }

    final String name() {
        return name;
    }

    /** Starts it and gives the JDBC URL of a database; an {@link AssertionError} that says why when it cannot. */
    abstract String start();

    /** Makes another, empty database at the server of {@code url}. */
    final String create(String url) {
        String database = "raystack_" + ProcessHandle.current().pid() + "_" + CREATED.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new AssertionError("Cannot create a database at " + name + ": " + e.getMessage(), e);
        }
        URI address = URI.create(url.substring("jdbc:".length()));
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "jdbc:" + address.getScheme() + "://" + address.getRawAuthority() + "/" + database + query;
    }

    private static final class Given extends Server {
        private final String url;

        Given(String name, String url) {
            super(name);
            this.url = url;
        }

        @Override
        String start() {
            try (Connection connection = DriverManager.getConnection(url)) {
                return connection.isValid(10) ? url : "";
            } catch (SQLException e) {
                throw new AssertionError(
                        "The " + name() + " that RAYSTACK_TEST_" + name().toUpperCase(java.util.Locale.ROOT)
                                + "_URL names cannot be reached: " + e.getMessage(),
                        e);
            }
        }
    }
}
