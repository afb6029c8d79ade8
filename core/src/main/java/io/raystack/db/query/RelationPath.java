package io.raystack.db.query;

import io.raystack.db.model.RelationSpec;

/**
 * A relation without a column here: a to-many, or the other side of a one-to-one. It can be loaded with {@code fetch};
 * conditions and aggregates go through the method of the same name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <T> the target model
 */
public final class RelationPath<R, T> implements Fetchable<R, T> {
    private final Hop end;

    /** The relation of the model at {@code hop}. */
    public RelationPath(Hop hop, RelationSpec relation) {
        this.end = hop.to(relation);
    }

    @Override
    public Hop end() {
        return end;
    }
}
