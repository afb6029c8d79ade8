package io.raystack.db.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What an entity remembers about its row: that there is one, where it came from, which values it had. Generated code
 * extends it with the columns' values as last read or written.
 *
 * <p>An entity without a state is new. Belongs to its entity's thread.
 */
public abstract class EntityState {
    private @Nullable String database;
    private @Nullable Peers peers;
    private @Nullable Object @Nullable [] annotations;
    private boolean deleted;
    private boolean created;

    /** For generated code. */
    protected EntityState() {}

    /** Alias of the database that the row lives in. */
    public final @Nullable String database() {
        return database;
    }

    /** Says where the row lives. */
    public final void database(String alias) {
        database = alias;
    }

    /** The rows that came in the same result, while somebody holds them. */
    public final @Nullable Peers peers() {
        return peers;
    }

    /** Joins a group of rows. */
    public final void peers(@Nullable Peers group) {
        peers = group;
    }

    /** Alternating keys and values of annotations, or null. */
    public final @Nullable Object @Nullable [] annotations() {
        return annotations;
    }

    /** Keeps annotations: alternating keys and values. */
    public final void annotations(@Nullable Object @Nullable [] keysAndValues) {
        annotations = keysAndValues;
    }

    /** Whether the row was inserted through this object, rather than found. */
    public final boolean created() {
        return created;
    }

    /** Says whether the row was inserted through this object. */
    public final void created(boolean inserted) {
        created = inserted;
    }

    /** Whether the row was deleted through this object. */
    public final boolean deleted() {
        return deleted;
    }

    /** Notes a delete, or takes the note back when it is rolled back. */
    public final void deleted(boolean gone) {
        deleted = gone;
    }
}
