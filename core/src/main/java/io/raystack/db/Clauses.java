package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Lookups;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.query.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the arguments of a query set's methods into parts of a query. Stateless, thread-safe. */
final class Clauses {
    /** What can be said of a combination too. */
    private static final Set<String> ORDERING = Set.of("order", "reverse", "take the last of");

    private Clauses() {}

    @SafeVarargs
    static <T, P> Node all(
            P path,
            Function<? super P, ? extends Condition<? super T>> first,
            Function<? super P, ? extends Condition<? super T>>... rest) {
        if (rest.length == 0) {
            return first.apply(path).node();
        }
        List<Node> parts = new ArrayList<>(rest.length + 1);
        parts.add(first.apply(path).node());
        for (Function<? super P, ? extends Condition<? super T>> next : rest) {
            parts.add(next.apply(path).node());
        }
        return new Node.Logic(Node.Logic.Operator.AND, parts);
    }

    @SafeVarargs
    static <T> Node all(Condition<? super T> first, Condition<? super T>... rest) {
        if (rest.length == 0) {
            return first.node();
        }
        List<Node> parts = new ArrayList<>(rest.length + 1);
        parts.add(first.node());
        for (Condition<? super T> next : rest) {
            parts.add(next.node());
        }
        return new Node.Logic(Node.Logic.Operator.AND, parts);
    }

    /** Pairs of lookup and value. */
    static Node named(@Nullable Object... pairs) {
        if (pairs.length == 2) {
            return Lookups.q(lookup(pairs[0]), pairs[1]).node();
        }
        Map<String, @Nullable Object> lookups = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = lookup(pairs[i]);
            if (lookups.containsKey(name)) {
                throw new QueryError(
                        "The lookup \"" + name + "\" is given twice in one call.",
                        "Combine them with q(...).and(...).");
            }
            lookups.put(name, pairs[i + 1]);
        }
        return Lookups.q(lookups).node();
    }

    private static String lookup(@Nullable Object name) {
        return String.valueOf(name);
    }

    static List<Order<?>> orders(String first, String... rest) {
        List<Order<?>> by = new ArrayList<>(rest.length + 1);
        by.add(Order.named(first));
        for (String next : rest) {
            by.add(Order.named(next));
        }
        return by;
    }

    @SafeVarargs
    static <T, P> List<Order<?>> orders(
            P path,
            Function<? super P, ? extends Ordering<? super T>> first,
            Function<? super P, ? extends Ordering<? super T>>... rest) {
        List<Order<?>> by = new ArrayList<>(rest.length + 1);
        by.add(first.apply(path).order());
        for (Function<? super P, ? extends Ordering<? super T>> next : rest) {
            by.add(next.apply(path).order());
        }
        return by;
    }

    @SafeVarargs
    static <T, P> List<Node> nodes(
            P path,
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        List<Node> nodes = new ArrayList<>(rest.length + 1);
        nodes.add(first.apply(path).node());
        for (Function<? super P, ? extends Expr<? super T, ?>> next : rest) {
            nodes.add(next.apply(path).node());
        }
        return nodes;
    }

    static List<Node> names(String first, String... rest) {
        List<Node> nodes = new ArrayList<>(rest.length + 1);
        nodes.add(new Node.Named(first));
        for (String next : rest) {
            nodes.add(new Node.Named(next));
        }
        return nodes;
    }

    static Assignment<Object> assignment(String field, @Nullable Object value) {
        return new Assignment<>(new Node.Named(field), assigned(value));
    }

    private static Node assigned(@Nullable Object value) {
        if (value instanceof Expr<?, ?> expr) {
            return expr.node();
        }
        return value instanceof HasQuery query ? new Node.SubQuery(query.query()) : new Node.Literal(value);
    }

    /** Assignments by name. */
    static List<Assignment<?>> assignments(Map<String, ?> values) {
        List<Assignment<?>> changes = new ArrayList<>(values.size());
        values.forEach((field, value) -> changes.add(assignment(field, value)));
        return changes;
    }

    @SafeVarargs
    static <T, P> List<Assignment<?>> assignments(
            P path,
            Function<? super P, ? extends Assignment<? super T>> first,
            Function<? super P, ? extends Assignment<? super T>>... rest) {
        List<Assignment<?>> changes = new ArrayList<>(rest.length + 1);
        changes.add(first.apply(path));
        for (Function<? super P, ? extends Assignment<? super T>> next : rest) {
            changes.add(next.apply(path));
        }
        return changes;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> List<Assignment<?>> assignments(Assignment<? super T> first, Assignment<? super T>... rest) {
        List<Assignment<?>> changes = new ArrayList<>(rest.length + 1);
        changes.add(first);
        changes.addAll(List.of(rest));
        return changes;
    }

    /** The number of rows in one statement, which must be one. */
    static int batch(int rows) {
        if (rows < 1) {
            throw new QueryError(
                    "bulk.batch-size", "A batch of " + rows + " rows was asked for.", "Say at least one row.", null);
        }
        return rows;
    }

    /** The query, when it is no combination. */
    static Query uncombined(String verb, Query query) {
        if (query.source() instanceof Source.Combined combined) {
            throw combined.refused(verb);
        }
        return query;
    }

    /** The query, when no rows have been cut out of it. */
    static Query unsliced(String verb, Query query) {
        if (query.slice().isSet()) {
            throw new QueryError(
                    "query.sliced",
                    "Cannot " + verb + " after slice(...).",
                    "Slice last, or use the slice as a set: objects.filter(x -> x.id.in(slice)).",
                    null);
        }
        return ORDERING.contains(verb) ? query : uncombined(verb, query);
    }

    static Query.Slice slice(Query.Slice present, long from, long to) {
        if (from < 0 || to < from) {
            throw new QueryError(
                    "slice(" + from + ", " + to + ") is no range of rows.",
                    "Give the first row (from 0) and the row after the last; for the end use reverse().");
        }
        return present.then(from, to);
    }

    /** The query with an order: its own, the model's, else by the key where rows have one. */
    static Query ordered(Meta<?> meta, Query query) {
        boolean natural = !query.unsorted()
                && !query.source().isCombined()
                && !meta.spec().meta().ordering().isEmpty();
        boolean known = !query.order().isEmpty() || natural;
        Selected selection = query.selection();
        boolean keyless = !selection.groupBy().isEmpty() || selection.distinct();
        boolean several = keyless && !selection.values().isEmpty();
        if (known || several || query.slice().isSet()) {
            return query;
        }
        List<Order<?>> byKey = new ArrayList<>();
        for (FieldSpec field : meta.spec().keyFields()) {
            byKey.add(new Order<>(new Node.Column(Hop.ROOT, field), false, Order.Nulls.SMALLEST));
        }
        Query ordered = query.orderBy(byKey);
        return query.reversed() ? ordered.reverse() : ordered;
    }

    static Query reversed(Meta<?> meta, Query query) {
        return ordered(meta, query).reverse();
    }

    static Query selecting(Query query, List<Node> values) {
        return query.select(query.selection().values(values));
    }
}
