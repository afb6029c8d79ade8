package io.raystack.db;

import io.raystack.db.mapping.Meta;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Query;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/**
 * skeleton.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
public abstract class QuerySet<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> implements HasQuery {
    /** For subclasses. */
    protected QuerySet() {}

    /** For generated code: the first link. */
    public static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Q first(
            Meta<T> meta, P path, Supplier<Q> factory) {
        Q q = factory.get();
        VarHandle.releaseFence();
        return q;
    }

    @Override
    public Query query() {
        throw new IllegalStateException();
    }
}
