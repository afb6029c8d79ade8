package io.raystack.tests.contract.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A database that a test can use; its server starts when {@link #url} is first asked for. One that cannot start fails the
 * test with the reason: nothing is skipped.
 *
 * <p>Immutable and thread-safe.
 */
public final class TestDatabase {
    private static final List<TestDatabase> ALL = chosen(System.getProperty("raystack.test.databases", "all"));

    private final String name;
    private final Supplier<String> url;
    private final Supplier<String> fresh;

    private TestDatabase(String name, Supplier<String> url, Supplier<String> fresh) {
        this.name = name;
        this.url = url;
        this.fresh = fresh;
    }

    /** The databases that are chosen by the system property {@code raystack.test.databases}: all, or a list of names. */
    public static Stream<TestDatabase> all() {
        return ALL.stream();
    }

    /** The first chosen database whose name begins so; a failure when there is none. */
    public static TestDatabase of(String name) {
        return ALL.stream()
                .filter(database -> database.is(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No database " + name + " is among " + ALL));
    }

    /** For people: {@code sqlite}, {@code sqlite-memory}, {@code postgresql-18}, {@code mariadb}. */
    public String name() {
        return name;
    }

    /** Whether it is of this family: {@code is("postgresql")}. */
    public boolean is(String family) {
        return name.equals(family) || name.startsWith(family + "-");
    }

    /** The address of a database that all tests share. */
    public String url() {
        return url.get();
    }

    /** Another database of the same kind, empty, for this caller alone. */
    public TestDatabase fresh() {
        String address = fresh.get();
        return new TestDatabase(name, () -> address, fresh);
    }

    /** A plain connection to {@link #url}; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<TestDatabase> chosen(String names) {
        List<TestDatabase> every = every();
        if (names.isBlank() || names.equals("all")) {
            return every;
        }
        List<TestDatabase> chosen = new ArrayList<>();
        for (String name : names.split(",")) {
            List<TestDatabase> matching =
                    every.stream().filter(database -> database.is(name.strip())).toList();
            if (matching.isEmpty()) {
                throw new AssertionError("raystack.test.databases names \"" + name + "\", which is none of " + every
                        + " and not \"all\".");
            }
            chosen.addAll(matching);
        }
        return List.copyOf(chosen);
    }

    private static List<TestDatabase> every() {
        List<TestDatabase> every = new ArrayList<>();
        SqliteFiles files = new SqliteFiles();
        every.add(new TestDatabase("sqlite", new Once(files::file)::get, files::file));
        every.add(new TestDatabase("sqlite-memory", () -> "jdbc:sqlite::memory:", () -> "jdbc:sqlite::memory:"));
        for (Server server : Server.every()) {
            Once address = new Once(server::start);
            every.add(new TestDatabase(server.name(), address::get, () -> server.create(address.get())));
        }
        return List.copyOf(every);
    }

    /** What is made once, or has failed once and fails again in the same way. */
    private static final class Once {
        private final Supplier<String> make;
        private String made = "";
        private Error failure = new Error();
        private boolean failed;

        Once(Supplier<String> make) {
            this.make = make;
        }

        synchronized String get() {
            if (failed) {
                throw failure;
            }
            if (made.isEmpty()) {
                try {
                    made = make.get();
                } catch (AssertionError e) {
                    failure = e;
                    failed = true;
                    throw e;
                }
            }
            return made;
        }
    }
}
