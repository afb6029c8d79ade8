package io.raystack.db.query;

import org.jspecify.annotations.Nullable;

/**
 * A relation to load with a result: by typed hops or by name, as it is or restricted by a query.
 *
 * <p>Immutable and thread-safe. Sealed, so it is never a lambda.
 */
public sealed interface Fetch permits Fetch.Typed, Fetch.ByName {
    /** Conditions, order and slice for the related rows; null for all. */
    @Nullable
    Query restriction();

    /** The name under which the rows come with the object, instead of in its own field; null for the field. */
    @Nullable
    String to();

    /**
     * By typed hops.
     *
     * @param hop the relation's end
     * @param restriction conditions, order and slice for the related rows; null for all
     * @param to the name that the rows come under, or null
     */
    record Typed(
            Hop hop, @Nullable Query restriction, @Nullable String to) implements Fetch {
        /** Into the object's own field. */
        public Typed(Hop hop, @Nullable Query restriction) {
            this(hop, restriction, null);
        }
    }

    /**
     * By name, {@code author__publisher}.
     *
     * @param path relations joined by two underscores; may begin with the name of an earlier one
     * @param restriction conditions, order and slice for the related rows; null for all
     * @param to the name that the rows come under, or null
     */
    record ByName(
            String path,
            @Nullable Query restriction,
            @Nullable String to) implements Fetch {
        /** Into the object's own field. */
        public ByName(String path, @Nullable Query restriction) {
            this(path, restriction, null);
        }
    }
}
