package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /** {@code x.tags().name.jsonList()}: the values of the related rows as one JSON list, in this order if one is said. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public final Expr<R, Json> jsonList(Ordering<? super R>... order) {
        return new Expr<>(ordered(AggregateDef.JSON_AGG, List.of(), Arrays.asList(order)));
    }

    /** An aggregate of one's own over this: {@code x.articles().views.aggregate(MEDIAN)}; wrap its node in a face. */
    public final Expr<R, Object> aggregate(AggregateDef aggregate) {
        return new Expr<>(aggregate(aggregate, false));
    }

    /**
     * An aggregate only over rows that meet {@code condition}: {@code x.books().count().filter(x.books().pages.gt(100))} →
     * {@code (SELECT COUNT(*) FROM book WHERE author_id = author.id AND pages > ?)}.
     */
    public Expr<R, V> filter(Condition<? super R> condition) {
        return new Expr<>(filtered(condition));
    }

    /** An aggregate of different values: {@code x.books().pages.sum().distinct()} → {@code SUM(DISTINCT pages)}. */
    public Expr<R, V> distinct() {
        return new Expr<>(ofDistinct());
    }

    /** {@code CAST(x AS text)}, as PostgreSQL writes values. */
    public final TextExpr<R> toText() {
        return new TextExpr<>(cast(ColumnType.TEXT));
    }

    /** As text, cut to so many code points. */
    public final TextExpr<R> toText(int length) {
        return new TextExpr<>(cast(ColumnType.varchar(length)));
    }

    /** {@code CAST(x AS integer)}: fractions are rounded, of floating point numbers a half to the even neighbour. */
    public final NumberExpr<R, Integer> toInt() {
        return new NumberExpr<>(cast(ColumnType.INTEGER));
    }

    /** {@code CAST(x AS bigint)}, rounded as {@link #toInt}. */
    public final NumberExpr<R, Long> toLong() {
        return new NumberExpr<>(cast(ColumnType.BIGINT));
    }

    /** {@code CAST(x AS double precision)}. */
    public final NumberExpr<R, Double> toDouble() {
        return new NumberExpr<>(cast(ColumnType.DOUBLE));
    }

    /** {@code CAST(x AS numeric(precision, scale))}: rounded, a half away from zero. */
    public final NumberExpr<R, BigDecimal> toDecimal(int precision, int scale) {
        return new NumberExpr<>(cast(ColumnType.decimal(precision, scale)));
    }

    /** {@code CAST(x AS ...)} with any type; wrap the node in the face of the result. */
    public final Node cast(ColumnType type) {
        return new Node.Call(FunctionDef.cast(type), List.of(node));
    }

    /** The same value taken for one of {@code type}, for arithmetic over types that do not mix by themselves. */
    public final Node typed(ColumnType type) {
        return new Node.Call(FunctionDef.typed(type), List.of(node));
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

    /** The node of this aggregate over fewer rows. */
    final Node filtered(Condition<? super R> condition) {
        return aggregated().filtered(condition.node());
    }

    /** The node of this aggregate of different values. */
    final Node ofDistinct() {
        return aggregated().ofDistinct();
    }

    /** The node of an aggregate over this with further arguments, its rows in an order. */
    final Node ordered(AggregateDef aggregate, List<Node> more, List<? extends Ordering<? super R>> order) {
        List<Order<?>> orders = new ArrayList<>(order.size());
        for (Ordering<? super R> by : order) {
            orders.add(by.order());
        }
        Node.Aggregate all = (Node.Aggregate) aggregate(aggregate, false);
        return new Node.Aggregate(aggregate, all.over(), all.argument(), false, null, more, orders);
    }

    private Node.Aggregate aggregated() {
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate;
        }
        throw new QueryError(
                "Only an aggregate has filter(...) and distinct().", "Say count(), sum() or another one first.");
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
