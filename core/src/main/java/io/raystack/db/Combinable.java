package io.raystack.db;

import io.raystack.db.query.Query;
import io.raystack.db.query.Source.Combined.Operator;

/**
 * Query sets as sets: the part of {@link QuerySet} that combines several. A combination can be ordered, sliced, counted,
 * selected from and used in {@code in(...)}; conditions and changes belong into the query sets before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Combinable<T extends KeyedModel, P, Q> extends Arranged<T, P, Q> {
    /** For query sets. */
    Combinable() {}

    // ---- as sets ---------------------------------------------------------------------------------------------------

    /** {@code a.union(b)} → {@code SELECT ... UNION SELECT ...}: the rows of any, each once. */
    @SafeVarargs
    public final Q union(Arranged<T, ?, ?> first, Arranged<T, ?, ?>... rest) {
        return combined(Operator.UNION, first, rest);
    }

    /** {@code a.unionAll(b)} → {@code SELECT ... UNION ALL SELECT ...}: the rows of all, a row of several comes several times. */
    @SafeVarargs
    public final Q unionAll(Arranged<T, ?, ?> first, Arranged<T, ?, ?>... rest) {
        return combined(Operator.UNION_ALL, first, rest);
    }

    /** {@code a.intersection(b)} → {@code SELECT ... INTERSECT SELECT ...}: the rows that all have. */
    @SafeVarargs
    public final Q intersection(Arranged<T, ?, ?> first, Arranged<T, ?, ?>... rest) {
        return combined(Operator.INTERSECTION, first, rest);
    }

    /** {@code a.difference(b)} → {@code SELECT ... EXCEPT SELECT ...}: the rows of this that no other has. */
    @SafeVarargs
    public final Q difference(Arranged<T, ?, ?> first, Arranged<T, ?, ?>... rest) {
        return combined(Operator.DIFFERENCE, first, rest);
    }

    private Q combined(Operator operator, Arranged<T, ?, ?> first, Arranged<T, ?, ?>[] rest) {
        Query all = Combining.of(operator, query(), first, rest);
        return then(all);
    }
}
