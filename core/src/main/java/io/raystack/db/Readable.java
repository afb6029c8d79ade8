package io.raystack.db;

import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.DatePart;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the rows: the part of {@link QuerySet} that reads.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Readable<T extends KeyedModel, P, Q extends Readable<T, P, Q>> extends Combinable<T, P, Q>
        implements Iterable<T> {
    /** For query sets. */
    Readable() {}

    // ---- read ------------------------------------------------------------------------------------------------------

    /** All rows, loaded now, in a list that is yours. */
    public final List<T> list() {
        return asked().reader().list(query(), asked().loading());
    }

    /** Loads all rows and walks through them. */
    @Override
    public final Iterator<T> iterator() {
        return list().iterator();
    }

    /** The rows in bounded memory. It holds a connection: close it. */
    public final Stream<T> stream() {
        return asked().reader().stream(query(), asked().loading());
    }

    /** The first row; without an order, the one with the smallest key. */
    public final Optional<T> first() {
        return Results.first(asked(), Clauses.ordered(asked().meta(), query()));
    }

    /** The last row; without an order, the one with the greatest key. */
    public final Optional<T> last() {
        return Results.first(asked(), Clauses.reversed(asked().meta(), unsliced("take the last of")));
    }

    /** The only row; {@code DoesNotExist} when there is none, {@code MultipleObjectsReturned} when there are several. */
    public final T get() {
        return Results.only(asked());
    }

    /** The row with this key: {@code get(1)} → {@code WHERE id = ?}. */
    public final T get(long key) {
        return Results.byKey(asked(), key);
    }

    /** The row with this key. */
    public final T get(UUID key) {
        return Results.byKey(asked(), key);
    }

    /** The row with this key. */
    public final T get(String key) {
        return Results.byKey(asked(), key);
    }

    /** The only row for which all conditions hold. */
    @SafeVarargs
    public final T get(
            Function<? super P, ? extends Condition<? super T>> first,
            Function<? super P, ? extends Condition<? super T>>... rest) {
        return filter(first, rest).get();
    }

    /** The only row for which all conditions hold. */
    @SafeVarargs
    public final T get(Condition<? super T> first, Condition<? super T>... rest) {
        return filter(first, rest).get();
    }

    /** The only row for which the lookup holds: {@code get("slug", "hello")}. */
    public final T get(String lookup, Object value) {
        return filter(lookup, value).get();
    }

    /** The only row for which both lookups hold. */
    public final T get(String lookup1, Object value1, String lookup2, Object value2) {
        return filter(lookup1, value1, lookup2, value2).get();
    }

    /** The only row for which all lookups hold. */
    public final T get(Map<String, ?> lookups) {
        return filter(lookups).get();
    }

    /** {@code SELECT COUNT(*)}. */
    public final long count() {
        return asked().reader().count(query());
    }

    /** Whether there is a row. */
    public final boolean exists() {
        return asked().reader().exists(query());
    }

    /** The rows with these keys, by key; keys without a row are left out. */
    public final <K> Map<K, T> inBulk(Collection<K> keys) {
        return Results.byKeys(asked(), keys);
    }

    /** {@code inBulk(x -> x.slug, List.of("java", "sql"))}: the rows with these values of a unique field, by value. */
    public final <K> Map<K, T> inBulk(
            Function<? super P, ? extends Expr<? super T, K>> field, Collection<? extends K> values) {
        return Results.byField(asked(), node(field), List.<K>copyOf(values));
    }

    /** The same by name. */
    public final <K> Map<K, T> inBulk(String field, Collection<K> values) {
        return Results.byField(asked(), new Node.Named(field), values);
    }

    /** {@code inBulk(x -> x.slug)}: all rows of this query set by the value of a unique field. */
    public final <K> Map<K, T> inBulk(Function<? super P, ? extends Expr<? super T, K>> field) {
        return Results.byField(asked(), node(field));
    }

    /** {@code aggregate(x -> x.views.sum())} → {@code SELECT SUM(views)}: one value of all rows; null where there is none. */
    public final <V extends @Nullable Object> V aggregate(
            Function<? super P, ? extends Expr<? super T, ? extends V>> a) {
        return Results.aggregate(asked(), List.of(node(a)), r -> Results.at(r, 0));
    }

    /** Two values of all rows. */
    public final <A extends @Nullable Object, B extends @Nullable Object> Row2<A, B> aggregate(
            Function<? super P, ? extends Expr<? super T, ? extends A>> a,
            Function<? super P, ? extends Expr<? super T, ? extends B>> b) {
        return Results.aggregate(
                asked(), List.of(node(a), node(b)), r -> new Row2<>(Results.at(r, 0), Results.at(r, 1)));
    }

    /** Three values of all rows; for more, give aliases. */
    public final <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Row3<A, B, C> aggregate(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c) {
        return Results.aggregate(
                asked(),
                List.of(node(a), node(b), node(c)),
                r -> new Row3<>(Results.at(r, 0), Results.at(r, 1), Results.at(r, 2)));
    }

    /** {@code aggregate(Article_.views.sum().as("total"))}: values of all rows, by name. */
    @SafeVarargs
    public final Row aggregate(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
        List<Node.Aliased> values = new ArrayList<>(rest.length + 1);
        values.add(first.aliased());
        for (Alias<? super T, ?> next : rest) {
            values.add(next.aliased());
        }
        return Results.aggregate(asked(), values);
    }

    /** Rows of SQL of your own, mapped by column names: {@code raw("select * from blog_article where views > ?", 10)}. */
    public final RawRows<T> raw(String sql, @Nullable Object... args) {
        return new RawRows<>(asked(), sql, args);
    }

    // ---- days and instants -----------------------------------------------------------------------------------------

    /**
     * {@code dates(x -> x.published, MONTH)} → {@code SELECT DISTINCT DATE_TRUNC('month', published) ... ORDER BY 1}: the
     * different months, quarters, weeks, years or days, the first first; {@code reverse()} turns them around.
     */
    public final Rows<LocalDate> dates(Function<? super P, ? extends Expr<? super T, ?>> field, DatePart part) {
        return Dates.days(asked().with(unsliced("ask for the dates of")), node(field), part);
    }

    /** The same by name: {@code dates("author__born", YEAR)}. */
    public final Rows<LocalDate> dates(String field, DatePart part) {
        return Dates.days(asked().with(unsliced("ask for the dates of")), new Node.Named(field), part);
    }

    /**
     * {@code datetimes(x -> x.created, HOUR)}: the different hours, days or larger periods in the time zone in force, each as
     * its first instant, the first first.
     */
    public final Rows<Instant> datetimes(Function<? super P, ? extends Expr<? super T, ?>> field, DatePart part) {
        return Dates.instants(asked().with(unsliced("ask for the instants of")), node(field), part);
    }

    /** The same by name: {@code datetimes("created", HOUR)}. */
    public final Rows<Instant> datetimes(String field, DatePart part) {
        return Dates.instants(asked().with(unsliced("ask for the instants of")), new Node.Named(field), part);
    }
}
