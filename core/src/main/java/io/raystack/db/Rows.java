package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import io.raystack.db.query.Source.Combined.Operator;
import io.raystack.db.session.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a selection gives: {@code Author.objects.value(x -> x.name)} is {@code Rows<String>}, {@code select(Stat::new, ...)} is
 * {@code Rows<Stat>}. Nothing is sent before a result is asked for; it also stands in {@code in(...)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <X> a row
 */
@SuppressWarnings("varargs") // the arrays are only read
public sealed class Rows<X extends @Nullable Object> implements HasQuery, Iterable<X> {
    private final Asked<?> asked;
    private final Function<@Nullable Object[], X> make;

    Rows(Asked<?> asked, Function<@Nullable Object[], X> make) {
        this.asked = asked;
        this.make = make;
    }

    final Asked<?> asked() {
        return asked;
    }

    /** The selection as what changed rows of {@code meta} give back. */
    final Wanted<X> wanted(Meta<?> meta) {
        if (asked.meta() != meta
                || !asked.query().conditions().isEmpty()
                || asked.query().slice().isSet()) {
            throw new QueryError(
                    "query.other-selection",
                    "What changed rows of " + meta.spec().label() + " give back is selected of some rows only, or of "
                            + "another model.",
                    "Select of all: " + meta.spec().name() + ".objects.value(x -> x...).",
                    null);
        }
        return new Wanted<>(meta, asked.query(), make);
    }

    /** For {@code in(...)}: what is asked. */
    @Override
    public final Query query() {
        return asked.query();
    }

    /** All rows, loaded now, in a list that is yours. */
    public final List<X> list() {
        return asked.reader().rows(asked.query(), make);
    }

    /** Loads all rows and walks through them. */
    @Override
    public final Iterator<X> iterator() {
        return list().iterator();
    }

    /** The rows in bounded memory. It holds a connection: close it. */
    public final Stream<X> stream() {
        return asked.reader().streamRows(asked.query(), make);
    }

    /** The first row; in no particular order when none was said. Empty also when its one value is NULL. */
    public final Optional<X> first() {
        return one(Clauses.ordered(asked.meta(), asked.query()));
    }

    /** The last row; without an order, that of the greatest key. Empty also when its one value is NULL. */
    public final Optional<X> last() {
        return one(Clauses.reversed(asked.meta(), Clauses.unsliced("take the last of", asked.query())));
    }

    private Optional<X> one(Query query) {
        List<X> one = asked.reader().rows(query.slice(query.slice().then(0, 1)), make);
        return one.isEmpty() ? Optional.empty() : Optional.ofNullable(one.get(0));
    }

    /** The only row; {@code DoesNotExist} when there is none, {@code MultipleObjectsReturned} when there are several. */
    public final X get() {
        List<X> two =
                asked.reader().rows(asked.query().slice(asked.query().slice().then(0, 2)), make);
        return Results.only(asked, two);
    }

    /** How many rows. */
    public final long count() {
        return asked.reader().count(asked.query());
    }

    /** Whether there is a row. */
    public final boolean exists() {
        return asked.reader().exists(asked.query());
    }

    // ---- which of them ---------------------------------------------------------------------------------------------

    /** The rows for which the lookup holds; what speaks of aggregates is about groups ({@code HAVING}). */
    public Rows<X> filter(String lookup, Object value) {
        return next(filtered(Clauses.named(lookup, value)));
    }

    /** The rows for which all lookups hold, about the same related row where they name the same to-many relation. */
    public Rows<X> filter(Map<String, ?> lookups) {
        return next(filtered(Node.named(lookups)));
    }

    /** The rows that {@code filter} with the same lookup leaves out. */
    public Rows<X> exclude(String lookup, Object value) {
        return next(filtered(new Node.Not(Clauses.named(lookup, value))));
    }

    /** The rows that {@code filter} with the same lookups leaves out. */
    public Rows<X> exclude(Map<String, ?> lookups) {
        return next(filtered(new Node.Not(Node.named(lookups))));
    }

    /** No row, without asking the database. */
    public Rows<X> none() {
        return next(asked.query().where(new Node.Logic(Node.Logic.Operator.OR, List.of())));
    }

    /** {@code SELECT DISTINCT}: equal rows once. */
    public Rows<X> distinct() {
        return next(Clauses.unsliced("say distinct()", asked.query())
                .select(asked.query().selection().distinctRows()));
    }

    /** {@code distinct("author")} → {@code SELECT DISTINCT ON (author_id)}: of equal ones the first of the order. */
    public Rows<X> distinct(String first, String... rest) {
        return next(Clauses.unsliced("say distinct()", asked.query())
                .select(asked.query().selection().distinctOn(Clauses.names(first, rest))));
    }

    /** {@code slice(20, 40)} → {@code LIMIT 20 OFFSET 20}: rows {@code from} (included) to {@code to} (excluded). */
    public Rows<X> slice(long from, long to) {
        return next(asked.query().slice(Clauses.slice(asked.query().slice(), from, to)));
    }

    // ---- in what order ---------------------------------------------------------------------------------------------

    /** By name, minus for descending: {@code orderBy("-n")}; of a combination also by place: {@code "-2"}. Replaces the order. */
    public Rows<X> orderBy(String first, String... rest) {
        return next(ordered(Clauses.orders(first, rest)));
    }

    /** No order, not even the model's own. */
    public Rows<X> unordered() {
        return next(Clauses.unsliced("order", asked.query()).unordered());
    }

    /** The opposite order; without any, by the key downwards. */
    public Rows<X> reverse() {
        return next(Clauses.reversed(asked.meta(), Clauses.unsliced("reverse", asked.query())));
    }

    // ---- below the waterline ---------------------------------------------------------------------------------------

    Rows<X> next(Query query) {
        return new Rows<>(asked.with(query), make);
    }

    final Query filtered(Node condition) {
        return Clauses.unsliced("filter", asked.query()).filter(condition);
    }

    final Query ordered(List<Order<?>> by) {
        return Clauses.unsliced("order", asked.query()).orderBy(by);
    }

    // ---- as sets ---------------------------------------------------------------------------------------------------

    /** {@code a.union(b)} → {@code SELECT ... UNION SELECT ...}: the rows of any, equal ones once. */
    @SafeVarargs
    public final Rows<X> union(Rows<? extends X> first, Rows<? extends X>... rest) {
        return combined(Operator.UNION, first, rest);
    }

    /** {@code a.unionAll(b)} → {@code SELECT ... UNION ALL SELECT ...}: the rows of all, one after the other. */
    @SafeVarargs
    public final Rows<X> unionAll(Rows<? extends X> first, Rows<? extends X>... rest) {
        return combined(Operator.UNION_ALL, first, rest);
    }

    /** {@code a.intersection(b)} → {@code SELECT ... INTERSECT SELECT ...}: the rows that all have, once. */
    @SafeVarargs
    public final Rows<X> intersection(Rows<? extends X> first, Rows<? extends X>... rest) {
        return combined(Operator.INTERSECTION, first, rest);
    }

    /** {@code a.difference(b)} → {@code SELECT ... EXCEPT SELECT ...}: the rows of this that no other has, once. */
    @SafeVarargs
    public final Rows<X> difference(Rows<? extends X> first, Rows<? extends X>... rest) {
        return combined(Operator.DIFFERENCE, first, rest);
    }

    private Rows<X> combined(Operator operator, Rows<? extends X> first, Rows<? extends X>[] rest) {
        return new Rows<>(asked.with(Combining.of(operator, asked.query(), first, rest)), make);
    }

    @Override
    public final String toString() {
        return "Rows" + Results.describe(asked);
    }

    /**
     * Rows by name, what {@code values("author__name")} gives. An aggregate that is added with {@link #annotate} groups by the
     * values named before it, as in Django.
     *
     * <p>Immutable and thread-safe.
     *
     * @param <T> the entity
     */
    @SuppressWarnings("varargs") // the arrays are only read
    public static final class ByName<T extends KeyedModel> extends Rows<Row> {
        private final Asked<T> asked;

        ByName(Asked<T> asked) {
            super(asked, Row.maker(asked.query().selection().values()));
            this.asked = asked;
        }

        // ---- values -------------------------------------------------------------------------------------------------

        /**
         * {@code values("author__name").annotate(count().as("n"))} → {@code SELECT name, COUNT(*) GROUP BY name}; what is
         * computed of a row alone is one more value, and one more to group by.
         */
        @SafeVarargs
        public final ByName<T> annotate(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
            return next(Naming.annotate(asked, Naming.<T>aliased(first, rest)));
        }

        /** Like {@link #annotate}, but not selected: for conditions and orders. */
        @SafeVarargs
        public final ByName<T> alias(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
            return next(Naming.alias(asked, Naming.<T>aliased(first, rest)));
        }

        /** Other values of the same rows or groups. */
        public ByName<T> values(String first, String... rest) {
            return next(Naming.values(asked, Clauses.names(first, rest)));
        }

        /** Other values of the same rows or groups, by name or computed. */
        @SafeVarargs
        public final ByName<T> values(Expr<? super T, ?> first, Expr<? super T, ?>... rest) {
            return next(Naming.values(asked, Naming.nodes(first, rest)));
        }

        /** All columns and annotations; of groups, what makes them and what is computed of them. */
        public ByName<T> values() {
            return next(Naming.values(asked, Naming.everything(asked)));
        }

        /** One value of each: {@code values("author").annotate(n).value("n")}. */
        public Rows<@Nullable Object> value(String name) {
            return new Rows<>(asked.with(Naming.values(asked, List.of(new Node.Named(name)))), r -> r[0]);
        }

        /** The values in their order instead of by name. */
        public Rows<List<@Nullable Object>> lists() {
            return new Rows<>(asked, r -> Collections.unmodifiableList(Arrays.asList(r.clone())));
        }

        /** {@code aggregate(Article_.views.sum().as("total"))}: values of all rows or groups, by name. */
        @SafeVarargs
        public final Row aggregate(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
            return Results.aggregate(asked, Naming.<T>aliased(first, rest));
        }

        // ---- which of them ------------------------------------------------------------------------------------------

        /** The rows for which all conditions hold; what speaks of aggregates is about groups ({@code HAVING}). */
        @SafeVarargs
        public final ByName<T> filter(Condition<? super T> first, Condition<? super T>... rest) {
            return next(filtered(Clauses.all(first, rest)));
        }

        /** The rows that {@code filter} with the same conditions leaves out. */
        @SafeVarargs
        public final ByName<T> exclude(Condition<? super T> first, Condition<? super T>... rest) {
            return next(filtered(new Node.Not(Clauses.all(first, rest))));
        }

        @Override
        public ByName<T> filter(String lookup, Object value) {
            return next(filtered(Clauses.named(lookup, value)));
        }

        @Override
        public ByName<T> filter(Map<String, ?> lookups) {
            return next(filtered(Node.named(lookups)));
        }

        @Override
        public ByName<T> exclude(String lookup, Object value) {
            return next(filtered(new Node.Not(Clauses.named(lookup, value))));
        }

        @Override
        public ByName<T> exclude(Map<String, ?> lookups) {
            return next(filtered(new Node.Not(Node.named(lookups))));
        }

        @Override
        public ByName<T> none() {
            return again(super.none());
        }

        @Override
        public ByName<T> distinct() {
            return again(super.distinct());
        }

        @Override
        public ByName<T> distinct(String first, String... rest) {
            return again(super.distinct(first, rest));
        }

        @Override
        public ByName<T> slice(long from, long to) {
            return again(super.slice(from, to));
        }

        // ---- in what order ------------------------------------------------------------------------------------------

        /** {@code orderBy(n.desc())}; replaces the order. */
        @SafeVarargs
        public final ByName<T> orderBy(Ordering<? super T> first, Ordering<? super T>... rest) {
            List<Order<?>> by = new ArrayList<>(rest.length + 1);
            by.add(first.order());
            for (Ordering<? super T> next : rest) {
                by.add(next.order());
            }
            return next(ordered(by));
        }

        @Override
        public ByName<T> orderBy(String first, String... rest) {
            return again(super.orderBy(first, rest));
        }

        @Override
        public ByName<T> unordered() {
            return again(super.unordered());
        }

        /**
         * {@code var totals = Loan.objects.values("book").annotate(count().as("n")).with("totals")} → {@code WITH "totals" AS
         * (...)}: the same rows, found once however often they are asked; what they hold can be filtered and grouped by name.
         */
        public ByName<T> with(String name) {
            return next(Combining.named(name, asked.query()));
        }

        /** {@code a.union(b)} → {@code SELECT ... UNION SELECT ...}: the rows of any, equal ones once; values go by their place. */
        public ByName<T> union(ByName<?> first, ByName<?>... rest) {
            return next(Combining.of(Operator.UNION, asked.query(), first, rest));
        }

        /** {@code a.unionAll(b)} → {@code SELECT ... UNION ALL SELECT ...}: the rows of all, one after the other. */
        public ByName<T> unionAll(ByName<?> first, ByName<?>... rest) {
            return next(Combining.of(Operator.UNION_ALL, asked.query(), first, rest));
        }

        /** {@code a.intersection(b)} → {@code SELECT ... INTERSECT SELECT ...}: the rows that all have, once. */
        public ByName<T> intersection(ByName<?> first, ByName<?>... rest) {
            return next(Combining.of(Operator.INTERSECTION, asked.query(), first, rest));
        }

        /** {@code a.difference(b)} → {@code SELECT ... EXCEPT SELECT ...}: the rows of this that no other has, once. */
        public ByName<T> difference(ByName<?> first, ByName<?>... rest) {
            return next(Combining.of(Operator.DIFFERENCE, asked.query(), first, rest));
        }

        @Override
        public ByName<T> reverse() {
            return again(super.reverse());
        }

        // ---- below the waterline ------------------------------------------------------------------------------------

        private ByName<T> again(Rows<Row> rows) {
            return next(rows.query());
        }

        @Override
        ByName<T> next(Query query) {
            return new ByName<>(asked.with(query));
        }
    }
}
