package io.raystack.db.model;

import java.util.List;

/**
 * A rule that the database holds for every row.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the constraint's name, unique in its database schema
 * @param kind what it says
 * @param fields field names, for {@link Kind#UNIQUE}
 * @param condition SQL over column names, for {@link Kind#CHECK}
 */
public record ConstraintSpec(String name, Kind kind, List<String> fields, String condition) {

    /** What a constraint says. */
    public enum Kind {
        /** The fields together are unique. */
        UNIQUE,
        /** The condition is not false. */
        CHECK
    }

    /** Copies the list. */
    public ConstraintSpec {
        fields = List.copyOf(fields);
    }
}
