package io.raystack.db.query;

/**
 * What {@code fetch} takes: a relation as it is, or restricted with {@link Fetchable#with}.
 *
 * <p>Immutable and thread-safe. Sealed, so it is never a lambda.
 *
 * @param <R> the row it speaks of
 */
public sealed interface Fetching<R> permits Fetchable, RestrictedFetch, Fetched {
    /** What to load. */
    Fetch fetch();
}
