package io.raystack.db;

import io.raystack.db.mapping.ToOne;
import org.jspecify.annotations.Nullable;

/**
 * One related object, as a holder: the key without a query, the object by {@link #get()}.
 *
 * <p>Belongs to its entity's thread.
 *
 * @param <T> the target model
 */
public final class Ref<T extends @Nullable KeyedModel> extends ToOne {
    Ref() {}
}
