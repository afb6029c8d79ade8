package io.raystack.db.sql;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What the planner and the session must know of a database; filled by its dialect.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lists how a list of values is sent
 * @param keys how the keys of inserted rows come back
 * @param maxParameters the greatest number of {@code ?} in one statement
 * @param rowLocks whether SELECT can lock rows
 * @param limitInSubquery whether {@code IN (SELECT ... LIMIT n)} is understood
 * @param selfReference whether UPDATE and DELETE can read the table that they change in a sub-select; where not, UPDATE
 *     can join
 * @param can what else it can do
 * @param zone the time zone in which instants are read and cut
 */
public record PlanChoices(
        Lists lists,
        Keys keys,
        int maxParameters,
        boolean rowLocks,
        boolean limitInSubquery,
        boolean selfReference,
        Set<Can> can,
        ZoneId zone) {

    /** What some databases can do and others cannot. */
    public enum Can {
        /** {@code UPDATE ... RETURNING}. */
        UPDATE_RETURNING,
        /** {@code DELETE ... RETURNING}. */
        DELETE_RETURNING,
        /** The function {@code inserted} in RETURNING tells whether a row is new or was there already. */
        TELL_INSERTED
    }

    /** Copies the set. */
    public PlanChoices {
        can = Set.copyOf(can);
    }

    /** A database whose instants are read in UTC. */
    public PlanChoices(
            Lists lists,
            Keys keys,
            int maxParameters,
            boolean rowLocks,
            boolean limitInSubquery,
            boolean selfReference,
            Set<Can> can) {
        this(lists, keys, maxParameters, rowLocks, limitInSubquery, selfReference, can, ZoneOffset.UTC);
    }

    /** A database that can do nothing special. */
    public PlanChoices(
            Lists lists,
            Keys keys,
            int maxParameters,
            boolean rowLocks,
            boolean limitInSubquery,
            boolean selfReference) {
        this(lists, keys, maxParameters, rowLocks, limitInSubquery, selfReference, Set.of());
    }

    /** The same with instants read in another zone. */
    public PlanChoices in(ZoneId other) {
        return new PlanChoices(lists, keys, maxParameters, rowLocks, limitInSubquery, selfReference, can, other);
    }

    /** How a list of values is sent. */
    public enum Lists {
        /** One {@code ?} a value, their number rounded up to a power of two. */
        ELEMENTS,
        /** One array. */
        ARRAY
    }

    /** How the keys of inserted rows come back. */
    public enum Keys {
        /** {@code INSERT ... RETURNING}, rows in the order of the values. */
        RETURNING,
        /** The driver's generated keys, one row a statement. */
        GENERATED_KEYS
    }
}
