package io.raystack.db.session;

import io.raystack.db.mapping.Meta;
import java.util.Collection;

/**
 * Creates and drops the tables of models in the order in which they depend on each other.
 *
 * <p>Thread-safe; one a database.
 */
public final class TableCreator {
    private final Session session;

    TableCreator(Session session) {
        this.session = session;
    }

    /** Creates the tables of {@code models} and of what they point to, and tables in between; leaves alone what is there. */
    public void create(Collection<? extends Meta<?>> models) {
        throw new IllegalStateException("not written yet" + session);
    }

    /** Drops the tables of {@code models} and tables in between, dependent ones first. */
    public void drop(Collection<? extends Meta<?>> models) {
        throw new IllegalStateException("not written yet");
    }
}
