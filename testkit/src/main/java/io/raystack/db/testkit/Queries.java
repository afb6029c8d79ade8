package io.raystack.db.testkit;

import io.raystack.db.Atomic;
import io.raystack.db.Database;
import io.raystack.db.jdbc.StatementListener;
import io.raystack.db.session.Sessions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opentest4j.AssertionFailedError;

/**
 * The statements that a piece of code sent: {@code assertNumQueries(2, () -> ...)}, or {@code
 * Queries.of(() -> ...).assertSql("SELECT ...")}. What begins and ends transactions and savepoints does not count.
 *
 * <p>Immutable and thread-safe. Statements of all threads are heard, so tests that count should not share a database at the
 * same time.
 */
public final class Queries {
    private final List<StatementListener.Event> all;

    private Queries(List<StatementListener.Event> all) {
        this.all = List.copyOf(all);
    }

    /** Fails unless {@code block} sends exactly {@code expected} statements to the default database; lists what it sent. */
    public static <E extends Exception> void assertNumQueries(int expected, Atomic.Block<E> block) throws E {
        of(block).assertCount(expected);
    }

    /** The same for another database. */
    public static <E extends Exception> void assertNumQueries(String alias, int expected, Atomic.Block<E> block)
            throws E {
        of(alias, block).assertCount(expected);
    }

    /** Runs {@code block} and notes what it sends to the default database. */
    public static <E extends Exception> Queries of(Atomic.Block<E> block) throws E {
        return of(Sessions.DEFAULT, block);
    }

    /** The same for another database. */
    public static <E extends Exception> Queries of(String alias, Atomic.Block<E> block) throws E {
        List<StatementListener.Event> heard = new CopyOnWriteArrayList<>();
        StatementListener noting = event -> heard.add(noted(event));
        Database.Scope listening = Database.using(alias).listen(noting);
        try {
            block.run();
        } finally {
            listening.close();
        }
        return new Queries(heard);
    }

    /** How many statements. */
    public int count() {
        return all.size();
    }

    /** Their texts, in order. */
    public List<String> sql() {
        return all.stream().map(StatementListener.Event::sql).toList();
    }

    /** The statements with their values, sensitive ones masked. */
    public List<StatementListener.Event> events() {
        return all;
    }

    /** Fails unless there are exactly so many; lists them. */
    public Queries assertCount(int expected) {
        if (count() != expected) {
            throw new AssertionFailedError(
                    "Expected " + expected + (expected == 1 ? " query" : " queries") + ", but " + count()
                            + (count() == 1 ? " was" : " were") + " sent" + listed(),
                    expected,
                    count());
        }
        return this;
    }

    /** Fails unless these are exactly the texts, in order. */
    public Queries assertSql(String... expected) {
        if (!sql().equals(List.of(expected))) {
            throw new AssertionFailedError(
                    "Other SQL was sent than expected" + listed(),
                    String.join("\n", expected),
                    String.join("\n", sql()));
        }
        return this;
    }

    /** Fails unless some statement contains this part. */
    public Queries assertContains(String part) {
        if (all.stream().noneMatch(event -> event.sql().contains(part))) {
            throw new AssertionFailedError("No statement contains \"" + part + "\"" + listed(), part, sql());
        }
        return this;
    }

    /** Fails when some statement contains this part. */
    public Queries assertLacks(String part) {
        if (all.stream().anyMatch(event -> event.sql().contains(part))) {
            throw new AssertionFailedError("A statement contains \"" + part + "\"" + listed());
        }
        return this;
    }

    /** The statements, one a line. */
    @Override
    public String toString() {
        return String.join("\n", lines());
    }

    private String listed() {
        return all.isEmpty() ? "." : ":\n" + String.join("\n", lines());
    }

    private List<String> lines() {
        return all.stream()
                .map(event -> "  " + event.sql() + " " + event.parameters().get())
                .toList();
    }

    /** The values are rendered now: later the objects they come from may have changed. */
    private static StatementListener.Event noted(StatementListener.Event event) {
        String parameters = event.parameters().get();
        return new StatementListener.Event(
                event.database(), event.sql(), () -> parameters, event.nanos(), event.error());
    }
}
