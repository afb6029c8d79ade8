package io.raystack.db.query;

/**
 * A relation to load with only some of its rows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fetch what to load
 * @param <R> the row it speaks of
 */
public record RestrictedFetch<R>(Fetch fetch) implements Fetching<R> {}
