package io.raystack.db;

import io.raystack.db.query.Expr;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Source.Combined.Operator;
import java.util.function.Function;

/**
 * Query sets as sets: the part of {@link QuerySet} that makes one of several, names one, or walks a tree. A combination can be ordered, sliced, counted,
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

    // ---- under a name ----------------------------------------------------------------------------------------------

    /**
     * {@code var big = Book.objects.filter(...).with("big")} → {@code WITH "big" AS (SELECT ...) SELECT ... FROM "big"}: the same
     * rows, found once however often the statement asks them, in {@code in(...)}, {@code exists(...)} and {@code subquery(...)}.
     */
    public final Q with(String name) {
        return then(Combining.named(name, query()));
    }

    // ---- along a tree ----------------------------------------------------------------------------------------------

    /**
     * {@code descendants(x -> x.parent, roots)} → {@code WITH RECURSIVE ...}: of the rows of this query set, all that are below
     * those of {@code roots}, over any number of steps; {@link Tree#depth} and {@link Tree#path} speak of the way.
     */
    public final Q descendants(Function<? super P, ? extends Expr<? super T, ?>> parent, HasQuery roots) {
        return tree(parent, Tree.below(roots));
    }

    /** What is below one row. */
    public final Q descendants(Function<? super P, ? extends Expr<? super T, ?>> parent, T root) {
        return tree(parent, Tree.below(only(root)));
    }

    /** By name: {@code descendants("parent", roots)}. */
    public final Q descendants(String parent, HasQuery roots) {
        return tree(parent, Tree.below(roots));
    }

    /** By name, below one row. */
    public final Q descendants(String parent, T root) {
        return tree(parent, Tree.below(only(root)));
    }

    /** {@code ancestors(x -> x.parent, leaves)} → {@code WITH RECURSIVE ...}: all that are above these rows. */
    public final Q ancestors(Function<? super P, ? extends Expr<? super T, ?>> parent, HasQuery leaves) {
        return tree(parent, Tree.above(leaves));
    }

    /** What is above one row. */
    public final Q ancestors(Function<? super P, ? extends Expr<? super T, ?>> parent, T leaf) {
        return tree(parent, Tree.above(only(leaf)));
    }

    /** By name: {@code ancestors("parent", leaves)}. */
    public final Q ancestors(String parent, HasQuery leaves) {
        return tree(parent, Tree.above(leaves));
    }

    /** By name, above one row. */
    public final Q ancestors(String parent, T leaf) {
        return tree(parent, Tree.above(only(leaf)));
    }

    /** {@code tree(x -> x.parent, Tree.below(roots).withStart().levels(2))}: any walk along a foreign key to the same model. */
    public final Q tree(Function<? super P, ? extends Expr<? super T, ?>> parent, Tree walk) {
        return then(Combining.walk(unsliced("walk"), node(parent), walk));
    }

    /** By name. */
    public final Q tree(String parent, Tree walk) {
        return then(Combining.walk(unsliced("walk"), new Node.Named(parent), walk));
    }

    private HasQuery only(T row) {
        Query all = Query.of(query().model());
        Query one = all.where(new Node.Compare(LookupDef.EXACT, Results.key(asked().meta()), new Node.Literal(row)));
        return () -> one;
    }

    private Q combined(Operator operator, Arranged<T, ?, ?> first, Arranged<T, ?, ?>[] rest) {
        Query all = Combining.of(operator, query(), first, rest);
        return then(all);
    }
}
