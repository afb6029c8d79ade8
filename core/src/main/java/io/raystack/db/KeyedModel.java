package io.raystack.db;

import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.query.Annotated;
import org.jspecify.annotations.Nullable;

/**
 * The root of all models: what a row can do. It brings no key; a subclass marks one with {@code @PrimaryKey}, or extends
 * {@link Model}.
 *
 * <p>Entities are neither thread-safe nor serializable.
 */
public abstract class KeyedModel implements Stateful, Annotated {
    private @Nullable EntityState state;

    /** For subclasses. */
    protected KeyedModel() {}

    /** A holder for one related object: {@code public final Ref<Author> author = ref();} */
    protected static <T extends @Nullable KeyedModel> Ref<T> ref() {
        return new Ref<>();
    }

    /** A holder for several related objects: {@code public final Related<Tag, Tag_.Query> tags = related();} */
    protected static <T extends KeyedModel, Q extends QuerySet<T, ?, Q>> Related<T, Q> related() {
        return new Related<>();
    }

    @Override
    public final @Nullable EntityState $state() {
        return state;
    }

    @Override
    public final void $state(@Nullable EntityState next) {
        state = next;
    }

    @Override
    public final @Nullable Object $annotation(String name) {
        return null;
    }
}
