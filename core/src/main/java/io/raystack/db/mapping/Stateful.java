package io.raystack.db.mapping;

import org.jspecify.annotations.Nullable;

/**
 * An entity, as the rooms below the hall see it: something with a state. Implemented by {@code KeyedModel} only.
 *
 * <p>Belongs to one thread.
 */
public interface Stateful {
    /** What the entity remembers about its row; null while it is new. For this library. */
    @Nullable
    EntityState $state();

    /** Replaces the state. For this library. */
    void $state(@Nullable EntityState state);
}
