package io.raystack.db;

import java.util.function.Supplier;

/**
 * What one link of a chain carries: what is asked, and how the next link is made.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the root of typed paths
 * @param factory makes the next link
 * @param asked what is asked
 */
record Sentence<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>>(P path, Supplier<Q> factory, Asked<T> asked) {

    /** The same about something else. */
    Sentence<T, P, Q> with(Asked<T> next) {
        return new Sentence<>(path, factory, next);
    }
}
