package io.raystack.db.query;

/**
 * A relation that {@code fetch} can load.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <T> the target model
 */
public sealed interface Fetchable<R, T> extends Fetching<R> permits RefColumn, RelationPath {
    /** The relation's end. */
    Hop end();

    /** All related rows. */
    @Override
    default Fetch fetch() {
        return new Fetch.Typed(end(), null);
    }

    /** {@code x.tags.with(Tag.objects.filter(...))}: only the related rows of this query, in its order and slice. */
    default RestrictedFetch<R, T> with(HasQuery related) {
        return new RestrictedFetch<>(new Fetch.Typed(end(), related.query()));
    }
}
