package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import io.raystack.db.query.Source.Combined.Operator;
import io.raystack.db.session.Wanted;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
        List<X> one =
                asked.reader().rows(asked.query().slice(asked.query().slice().then(0, 1)), make);
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

    /** {@code SELECT DISTINCT}: equal rows once. */
    public Rows<X> distinct() {
        return new Rows<>(
                asked.with(asked.query().select(asked.query().selection().distinctRows())), make);
    }

    /** {@code slice(20, 40)} → {@code LIMIT 20 OFFSET 20}: rows {@code from} (included) to {@code to} (excluded). */
    public Rows<X> slice(long from, long to) {
        return new Rows<>(
                asked.with(asked.query().slice(Clauses.slice(asked.query().slice(), from, to))), make);
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

        /** {@code values("author__name").annotate(count().as("n"))} → {@code SELECT name, COUNT(*) GROUP BY name}. */
        @SafeVarargs
        public final ByName<T> annotate(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
            List<Node.Aliased> more = Clauses.aliased(first, rest);
            return then(asked.query().select(asked.query().selection().annotate(more)));
        }

        /** The rows for which all conditions hold; after {@code annotate} also about what it added. */
        @SafeVarargs
        public final ByName<T> filter(Condition<? super T> first, Condition<? super T>... rest) {
            return then(Clauses.unsliced("filter", asked.query()).where(Clauses.all(first, rest)));
        }

        /** By name; after {@code annotate} also about what it added: {@code filter("n__gt", 3)}. */
        public ByName<T> filter(String lookup, Object value) {
            return then(Clauses.unsliced("filter", asked.query()).where(Clauses.named(lookup, value)));
        }

        /** By name, minus for descending: {@code orderBy("-n")}. */
        public ByName<T> orderBy(String first, String... rest) {
            return then(Clauses.unsliced("order", asked.query()).orderBy(Clauses.orders(first, rest)));
        }

        /** {@code orderBy(n.desc())}. */
        @SafeVarargs
        public final ByName<T> orderBy(Ordering<? super T> first, Ordering<? super T>... rest) {
            List<Order<?>> by = new ArrayList<>(rest.length + 1);
            by.add(first.order());
            for (Ordering<? super T> next : rest) {
                by.add(next.order());
            }
            return then(Clauses.unsliced("order", asked.query()).orderBy(by));
        }

        @Override
        public ByName<T> distinct() {
            return then(asked.query().select(asked.query().selection().distinctRows()));
        }

        @Override
        public ByName<T> slice(long from, long to) {
            return then(asked.query().slice(Clauses.slice(asked.query().slice(), from, to)));
        }

        /** {@code a.union(b)} → {@code SELECT ... UNION SELECT ...}: the rows of any, equal ones once; values go by their place. */
        public ByName<T> union(ByName<?> first, ByName<?>... rest) {
            return then(Combining.of(Operator.UNION, asked.query(), first, rest));
        }

        /** {@code a.unionAll(b)} → {@code SELECT ... UNION ALL SELECT ...}: the rows of all, one after the other. */
        public ByName<T> unionAll(ByName<?> first, ByName<?>... rest) {
            return then(Combining.of(Operator.UNION_ALL, asked.query(), first, rest));
        }

        /** {@code a.intersection(b)} → {@code SELECT ... INTERSECT SELECT ...}: the rows that all have, once. */
        public ByName<T> intersection(ByName<?> first, ByName<?>... rest) {
            return then(Combining.of(Operator.INTERSECTION, asked.query(), first, rest));
        }

        /** {@code a.difference(b)} → {@code SELECT ... EXCEPT SELECT ...}: the rows of this that no other has, once. */
        public ByName<T> difference(ByName<?> first, ByName<?>... rest) {
            return then(Combining.of(Operator.DIFFERENCE, asked.query(), first, rest));
        }

        private ByName<T> then(Query query) {
            return new ByName<>(asked.with(query));
        }
    }
}
