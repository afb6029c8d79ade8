package io.raystack.db.session;

import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;

/**
 * The open databases by alias, and which one a sentence is for: what was said with {@code using}, else where the object
 * came from, else the router's answer, else {@code default}.
 *
 * <p>Thread-safe.
 */
public final class Sessions {
    /** The alias of the database that is meant when nothing is said. */
    public static final String DEFAULT = "default";

    private Sessions() {}

    /** The database with this alias; an error that lists the open ones when there is none. */
    public static Session of(String alias) {
        throw new IllegalStateException("not written yet");
    }

    /** Where rows of {@code meta} are read. */
    public static Session forRead(Meta<?> meta) {
        throw new IllegalStateException("not written yet");
    }

    /** Where rows of {@code meta} are written. */
    public static Session forWrite(Meta<?> meta) {
        throw new IllegalStateException("not written yet");
    }

    /** The database that {@code entity} came from, or where it would be written when it is new. */
    public static Session of(Stateful entity) {
        throw new IllegalStateException("not written yet");
    }
}
