package io.raystack.db.jdbc;

import java.time.Duration;

/**
 * How many connections there are and how long anything is waited for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param connections the most connections at a time; under {@link ConnectionPlan.Layout#SINGLE_WRITER} the readers, beside
 *     the writer
 * @param patience how long a connection is waited for
 * @param statement how long a statement may run before it is cancelled; zero for ever
 * @param leak after which time a connection that was not given back is reported in the log; zero for never
 */
public record Limits(int connections, Duration patience, Duration statement, Duration leak) {
    /** Ten connections, waited for half a minute; statements may run for ever. */
    public static final Limits USUAL = new Limits(10, Duration.ofSeconds(30), Duration.ZERO, Duration.ZERO);

    /** Checks that there is a connection at all. */
    public Limits {
        if (connections < 1) {
            throw new io.raystack.db.errors.ConfigurationError(
                    "A database needs at least one connection, not " + connections + ".",
                    "Set connections to 1 or more.");
        }
    }

    /** The same with another number of connections. */
    public Limits withConnections(int count) {
        return new Limits(count, patience, statement, leak);
    }

    /** The same with another time to wait for a connection. */
    public Limits withPatience(Duration time) {
        return new Limits(connections, time, statement, leak);
    }

    /** The same with another time for statements. */
    public Limits withStatement(Duration time) {
        return new Limits(connections, patience, time, leak);
    }

    /** The same with another time after which a missing connection is reported. */
    public Limits withLeak(Duration time) {
        return new Limits(connections, patience, statement, time);
    }
}
