package io.raystack.db.query;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Anything that has a value for a row: a column, a function of columns, an aggregate, an alias. The subclasses add what
 * their type of value can do.
 *
 * <p>Immutable and thread-safe. Comparisons are two-valued: one with NULL is false, its negation true.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public non-sealed class Expr<R, V> implements Ordering<R> {
    private final Node node;

    /** A face for a node; for generated code and for functions of one's own. */
    public Expr(Node node) {
        this.node = node;
    }

    /** What was said. */
    public final Node node() {
        return node;
    }

    /** {@code x.id.eq(1)} → {@code id = ?}. Null is refused: use {@link #isNull()}. */
    public Condition<R> eq(V value) {
        return compare(LookupDef.EXACT, Values.literal(value));
    }

    /** {@code x.a.eq(x.b)} → {@code a = b}; false when either is NULL. */
    public Condition<R> eq(Expr<? super R, ? extends V> other) {
        return compare(LookupDef.EXACT, other.node());
    }

    /** The complement of {@link #eq(Object)}: also true where the value is NULL. */
    public Condition<R> ne(V value) {
        return eq(value).not();
    }

    /** The complement of {@link #eq(Expr)}: also true where either is NULL. */
    public Condition<R> ne(Expr<? super R, ? extends V> other) {
        return eq(other).not();
    }

    /** {@code x.id.in(ids)} → {@code id IN (?, ?)}. Empty: false, without a query. */
    public Condition<R> in(Collection<? extends V> values) {
        return in(LookupDef.IN, values);
    }

    /** {@code x.author.in(Author.objects.filter(...))} → {@code author_id IN (SELECT id ...)}. */
    public Condition<R> in(HasQuery query) {
        return compare(LookupDef.IN, new Node.SubQuery(query.query()));
    }

    /** {@code x.summary.isNull()} → {@code summary IS NULL}. */
    public Condition<R> isNull() {
        return compare(LookupDef.ISNULL, new Node.Literal(true));
    }

    /** {@code x.summary.isNotNull()} → {@code summary IS NOT NULL}. */
    public Condition<R> isNotNull() {
        return compare(LookupDef.ISNULL, new Node.Literal(false));
    }

    /** Smallest first, NULL before everything. */
    public Order<R> asc() {
        return new Order<>(node, false, Order.Nulls.SMALLEST);
    }

    /** Greatest first, NULL after everything. */
    public Order<R> desc() {
        return new Order<>(node, true, Order.Nulls.SMALLEST);
    }

    /** {@code x.articles().title.count()}: how many related rows have a value here. */
    public NumberExpr<R, Long> count() {
        return new NumberExpr<>(aggregate(AggregateDef.COUNT, false));
    }

    /** How many different values. */
    public NumberExpr<R, Long> countDistinct() {
        return new NumberExpr<>(aggregate(AggregateDef.COUNT, true));
    }

    /** A typed key for this value: give it to {@code annotate}, read it with {@code of(entity)}. */
    public Alias<R, V> as(String name) {
        return new ValueAlias<>(name, node);
    }

    /** {@code lag(x.title).over(orderBy(x.id))} → {@code LAG(title, 1) OVER (ORDER BY id)}. */
    public <S extends R> Expr<S, V> over(Over<? super S> window) {
        return new Expr<>(window.over(node));
    }

    /** A condition with this on the left; for lookups of one's own. */
    public final Condition<R> compare(LookupDef lookup, Node right) {
        return new Condition<>(new Node.Compare(lookup, node, right));
    }

    /** For the faces that take several values one by one: numbers take primitives, which a {@code V...} here would hide. */
    final Condition<R> oneOf(V first, V[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return in(LookupDef.IN, Arrays.asList(all));
    }

    private Condition<R> in(LookupDef lookup, Collection<? extends @Nullable Object> values) {
        return compare(lookup, Values.literals(values));
    }

    /** The node of an aggregate over this. */
    final Node aggregate(AggregateDef aggregate, boolean distinct) {
        Hop over = node instanceof Node.Column column ? column.hop() : Hop.ROOT;
        return new Node.Aggregate(aggregate, over, node, distinct, null);
    }

    @Override
    public final Order<R> order() {
        return asc();
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
