package io.raystack.db.jdbc;

import org.jspecify.annotations.Nullable;

/** Hears of every statement after it has run: logs, counters, tests. Must be thread-safe and must not throw. */
@FunctionalInterface
public interface StatementListener {
    /** A statement has run or failed. */
    void ran(Event event);

    /**
     * One statement.
     *
     * @param database alias of the database
     * @param sql its text
     * @param parameters its values as text, masked where sensitive; rendered only when asked for
     * @param nanos how long it took, in nanoseconds, until the result began to arrive
     * @param error what went wrong, or null
     */
    record Event(
            String database,
            String sql,
            java.util.function.Supplier<String> parameters,
            long nanos,
            @Nullable RuntimeException error) {}
}
