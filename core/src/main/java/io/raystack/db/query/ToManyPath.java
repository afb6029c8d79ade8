package io.raystack.db.query;

import java.util.function.Function;

/**
 * What can be asked of the rows at the end of a to-many path: {@code x.tags().any(t -> t.name.eq("news"))} → {@code EXISTS
 * (SELECT 1 FROM ... WHERE name = ?)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row that the path speaks of
 * @param <P> the path to one of the related rows
 */
public interface ToManyPath<R, P> {
    /** Where the path stands; for the library. */
    Hop $hop();

    /** The path to one row; for the library. */
    P $path(Hop row);

    /** Some row meets {@code body}: {@code x.tags().any(t -> t.name.eq("news"))} → {@code EXISTS (...)}. */
    default Condition<R> any(Function<P, Condition<? super R>> body) {
        return RelatedRows.any($hop(), this::$path, body);
    }

    /** No row meets {@code body}: {@code x.tags().none(t -> t.name.eq("news"))} → {@code NOT EXISTS (...)}. */
    default Condition<R> none(Function<P, Condition<? super R>> body) {
        return RelatedRows.none($hop(), this::$path, body);
    }

    /** Each row meets {@code body}, also when there is none: {@code NOT EXISTS (... WHERE NOT ...)}. */
    default Condition<R> all(Function<P, Condition<? super R>> body) {
        return RelatedRows.all($hop(), this::$path, body);
    }

    /** There is a row: {@code x.tags().exists()} → {@code EXISTS (...)}. */
    default Condition<R> exists() {
        return RelatedRows.exists($hop());
    }

    /** There is no row: {@code x.tags().isEmpty()} → {@code NOT EXISTS (...)}. */
    default Condition<R> isEmpty() {
        return RelatedRows.isEmpty($hop());
    }

    /** How many rows there are: {@code x.tags().count()} → {@code (SELECT COUNT(*) ...)}. */
    default NumberExpr<R, Long> count() {
        return RelatedRows.count($hop());
    }
}
