package io.raystack.db.query;

/**
 * The superclass of generated paths: where the path stands. Its members are for generated code; their names begin with
 * {@code $}, so that columns and relations may have any name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row that the path speaks of
 */
public abstract class ModelPath<R> {
    /** Where this path stands. */
    protected final Hop $hop;

    /** A path at the root row. */
    protected ModelPath() {
        this(Hop.ROOT);
    }

    /** A path at the end of {@code hop}. */
    protected ModelPath(Hop hop) {
        this.$hop = hop;
    }

    /** Where this path stands; for the library. */
    public final Hop $hop() {
        return $hop;
    }
}
