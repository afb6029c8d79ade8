package io.raystack.db;

import io.raystack.db.mapping.ToMany;

/**
 * The related objects on the many side of a relation, as a holder.
 *
 * <p>Belongs to its entity's thread.
 *
 * @param <T> the target model
 * @param <Q> the type of the target's {@code objects}
 */
public final class Related<T extends KeyedModel, Q extends QuerySet<T, ?, Q>> extends ToMany {
    Related() {}
}
