package io.raystack.db.query;

import org.jspecify.annotations.Nullable;

/**
 * A relation to load with a result: by typed hops or by name, as it is or restricted by a query.
 *
 * <p>Immutable and thread-safe. Sealed, so it is never a lambda.
 */
public sealed interface Fetch permits Fetch.Typed, Fetch.ByName {
    /**
     * By typed hops.
     *
     * @param hop the relation's end
     * @param restriction conditions, order and slice for the related rows; null for all
     */
    record Typed(Hop hop, @Nullable Query restriction) implements Fetch {}

    /**
     * By name, {@code author__publisher}.
     *
     * @param path relations joined by two underscores
     * @param restriction conditions, order and slice for the related rows; null for all
     */
    record ByName(String path, @Nullable Query restriction) implements Fetch {}
}
