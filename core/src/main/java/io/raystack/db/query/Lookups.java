package io.raystack.db.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names wherever typed paths stand: {@code q("views__gt", 10)}, {@code path("author__name")}.
 *
 * <p>Stateless, thread-safe. Names are resolved when the query is planned; a wrong one says which model has no such name
 * and what was probably meant.
 */
public final class Lookups {
    private Lookups() {}

    /** {@code q("views__gt", 10)}: a condition by name; without a lookup at the end it is {@code exact}. */
    public static Condition<Object> q(String lookup, @Nullable Object value) {
        return new Condition<>(new Node.NamedCompare(lookup, Values.node(lookup, value)));
    }

    /** All of them hold, about the same related rows where they name the same to-many relation. */
    public static Condition<Object> q(Map<String, ?> lookups) {
        return new Condition<>(Node.named(lookups));
    }

    /** A value by name, usable wherever a typed one is. */
    public static NamedPath path(String name) {
        return new NamedPath(name);
    }

    /** Inside a nested query: a value of the row of the query around it. */
    public static <R, V> Expr<R, V> outer(Expr<?, V> value) {
        return new Expr<>(new Node.Outer(value.node()));
    }

    /**
     * Inside a nested query: a value by name of the row of the query around it; {@code outer(outer(path("pk")))} is one of the
     * row two queries up.
     */
    public static NamedPath outer(NamedPath value) {
        return new NamedPath(new Node.Outer(value.node()));
    }

    /** Inside a nested query: a text of the row of the query around it. */
    public static <R> TextExpr<R> outer(TextExpr<?> value) {
        return new TextExpr<>(new Node.Outer(value.node()));
    }

    /** Inside a nested query: a number of the row of the query around it. */
    public static <R, V extends Number> NumberExpr<R, V> outer(NumberExpr<?, V> value) {
        return new NumberExpr<>(new Node.Outer(value.node()));
    }

    /**
     * A nested query of one value and at most one row, as a value: {@code
     * subquery(Loan.objects.filter(...).value(l -> l.due).slice(0, 1))}; null where it has no row.
     */
    public static SubQuery subquery(HasQuery query) {
        return new SubQuery(query.query());
    }

    /**
     * {@code annotate(filtered("books", q("books__pages__gt", 300)).as("thick"))}: from then on {@code thick} is a relation
     * to those books only, in every name: {@code filter("thick__rating", 5)}, {@code path("thick").count()}.
     */
    public static Expr<Object, Object> filtered(String relation, Condition<?> condition) {
        return new Expr<>(new Node.Filtered(new Node.Named(relation), condition.node(), null));
    }

    /**
     * {@code annotate(filtered("books", Book.objects.orderBy("-published").slice(0, 3)).as("latest"))}: a relation to the
     * rows of a query only; a slice counts for each row that it starts from.
     */
    public static Expr<Object, Object> filtered(String relation, HasQuery rows) {
        return new Expr<>(new Node.Filtered(new Node.Named(relation), null, rows.query()));
    }

    /** In {@code onConflict(...)} of an upsert: the value that was to be inserted: {@code x.views.plus(excluded(x.views))}. */
    public static <R, V> Expr<R, V> excluded(Expr<R, V> column) {
        return new Expr<>(excluding(column));
    }

    /** In {@code onConflict(...)} of an upsert: the text that was to be inserted. */
    public static <R> TextExpr<R> excluded(TextExpr<R> column) {
        return new TextExpr<>(excluding(column));
    }

    /** In {@code onConflict(...)} of an upsert: the number that was to be inserted. */
    public static <R, V extends Number> NumberExpr<R, V> excluded(NumberExpr<R, V> column) {
        return new NumberExpr<>(excluding(column));
    }

    private static Node excluding(Expr<?, ?> column) {
        return new Node.Call(FunctionDef.EXCLUDED, List.of(column.node()));
    }

    /** The key of related rows that were loaded under a name: {@code fetched("cheap").of(author)}. */
    public static <T> Fetched<Object, T> fetched(String name) {
        return new Fetched<>(new Fetch.ByName(name, null), name);
    }

    /** {@code exists(Loan.objects.filter(l -> l.book.eq(outer(x.id))))} → {@code EXISTS (SELECT 1 ...)}. */
    public static <R> Condition<R> exists(HasQuery query) {
        return new Condition<>(new Node.Exists(query.query()));
    }

    /** The number of rows of a query or group. */
    public static <R> NumberExpr<R, Long> count() {
        return new NumberExpr<>(new Node.Aggregate(AggregateDef.COUNT, Hop.ROOT, null, false, null));
    }
}
