package io.raystack.db;

import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import org.jspecify.annotations.Nullable;

/** Keys of entities. Stateless, thread-safe. */
final class Keys {
    private Keys() {}

    /** The key of a saved entity; null when it is not saved. */
    static <S extends Stateful> @Nullable Object of(S entity) {
        EntityState state = entity.$state();
        if (state == null || state.deleted()) {
            return null;
        }
        Meta<S> meta = Metas.of(entity);
        return meta.get(entity, meta.keyIndex());
    }
}
