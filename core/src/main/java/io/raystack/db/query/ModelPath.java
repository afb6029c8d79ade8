package io.raystack.db.query;

import java.util.function.Function;

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

    /** See {@link RelatedRows#any}. */
    protected final <P> Condition<R> $any(Function<Hop, P> path, Function<P, Condition<? super R>> body) {
        return RelatedRows.any($hop, path, body);
    }

    /** See {@link RelatedRows#none}. */
    protected final <P> Condition<R> $none(Function<Hop, P> path, Function<P, Condition<? super R>> body) {
        return RelatedRows.none($hop, path, body);
    }

    /** See {@link RelatedRows#all}. */
    protected final <P> Condition<R> $all(Function<Hop, P> path, Function<P, Condition<? super R>> body) {
        return RelatedRows.all($hop, path, body);
    }

    /** See {@link RelatedRows#exists}. */
    protected final Condition<R> $exists() {
        return RelatedRows.exists($hop);
    }

    /** See {@link RelatedRows#isEmpty}. */
    protected final Condition<R> $isEmpty() {
        return RelatedRows.isEmpty($hop);
    }

    /** See {@link RelatedRows#count}. */
    protected final NumberExpr<R, Long> $count() {
        return RelatedRows.count($hop);
    }
}
