package io.raystack.db.session;

import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Slot;
import io.raystack.db.mapping.Stateful;

/** Holders of an entity whose model is known only at run time. Stateless, thread-safe. */
final class Holders {
    private Holders() {}

    /** The holder of one relation. */
    @SuppressWarnings("unchecked") // the caller knows that the entity is of this model
    static Slot slot(Meta<?> meta, Stateful entity, int relation) {
        return ((Meta<Stateful>) meta).slot(entity, relation);
    }
}
