package io.raystack.db;

import io.raystack.db.errors.ModelError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.plan.Described;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What somebody who is not trusted may ask by name, and nothing else: the only way to hand names from a request to a query.
 *
 * <pre>{@code
 * static final LookupPolicy<Article> PUBLIC = LookupPolicy.of(Article.class)
 *         .allow("title", "exact", "icontains")
 *         .allow("published_at__year", "exact", "gte", "lte")
 *         .allow("author__name", "exact")
 *         .allowOrder("title", "published_at");
 *
 * Article.objects.filter(PUBLIC, request.parameters()).orderBy(PUBLIC, request.parameter("sort"))
 * }</pre>
 *
 * <p>A path is a field, with relations before it and transforms after it; each operator is named. What is not allowed is
 * refused without telling whether it exists. Values may be text: they become what the field holds. A field that is {@code
 * sensitive} cannot be allowed, nor one further away than {@link #depth}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public final class LookupPolicy<T extends KeyedModel> {
    private static final int DEPTH = 2;
    private static final int CONDITIONS = 20;

    private final Class<T> model;
    private final Map<String, Set<String>> operators;
    private final Set<String> orders;
    private final int depth;
    private final Map<String, Described> checked = new ConcurrentHashMap<>();

    private LookupPolicy(Class<T> model, Map<String, Set<String>> operators, Set<String> orders, int depth) {
        this.model = model;
        this.operators = operators;
        this.orders = orders;
        this.depth = depth;
    }

    /** Allows nothing yet. */
    public static <T extends KeyedModel> LookupPolicy<T> of(Class<T> model) {
        return new LookupPolicy<>(model, Map.of(), Set.of(), DEPTH);
    }

    /** Allows to filter by a path with these operators: {@code allow("author__name", "exact", "icontains")}. */
    public LookupPolicy<T> allow(String path, String operator, String... more) {
        Map<String, Set<String>> all = new LinkedHashMap<>(operators);
        Set<String> words = new LinkedHashSet<>(all.getOrDefault(path, Set.of()));
        words.add(operator);
        words.addAll(List.of(more));
        all.put(path, words);
        return new LookupPolicy<>(model, all, orders, depth);
    }

    /** Allows to order by these paths, in both directions. */
    public LookupPolicy<T> allowOrder(String path, String... more) {
        Set<String> all = new LinkedHashSet<>(orders);
        all.add(path);
        all.addAll(List.of(more));
        return new LookupPolicy<>(model, operators, all, depth);
    }

    /** The greatest number of relations that an allowed path may cross, 2 unless said; a longer path is an error of its own. */
    public LookupPolicy<T> depth(int relations) {
        return new LookupPolicy<>(model, operators, orders, relations);
    }

    /** The conditions of a request. */
    Node conditions(Meta<?> meta, Map<String, ?> lookups) {
        check(meta);
        if (lookups.size() > CONDITIONS) {
            throw refused();
        }
        List<Node> all = new ArrayList<>();
        lookups.forEach((name, value) -> all.add(condition(meta, String.valueOf(name), value)));
        return Node.Logic.and(all);
    }

    private Node condition(Meta<?> meta, String name, Object value) {
        int end = name.lastIndexOf("__");
        String before = end < 0 ? "" : name.substring(0, end);
        String last = end < 0 ? "" : name.substring(end + 2);
        boolean whole = operators.getOrDefault(name, Set.of()).contains("exact");
        boolean split = operators.getOrDefault(before, Set.of()).contains(last);
        if (!whole && !split) {
            throw refused();
        }
        String path = whole ? name : before;
        Described described = describe(meta, path);
        Node right = PolicyValues.of(described, whole ? "exact" : last, value);
        return new Node.NamedCompare(name, right);
    }

    /** The orders of a request: names, each with a minus for descending, also several in one text with commas between. */
    List<Order<?>> orders(Meta<?> meta, List<String> names) {
        check(meta);
        List<Order<?>> all = new ArrayList<>();
        for (String text : names) {
            for (String name : text.split(",", -1)) {
                if (!orders.contains(name.startsWith("-") ? name.substring(1) : name) || all.size() == CONDITIONS) {
                    throw refused();
                }
                all.add(Order.named(name));
            }
        }
        return all;
    }

    /** What the application allowed must be right, whoever asks for what. */
    private void check(Meta<?> meta) {
        if (!meta.spec().className().equals(model.getName())) {
            throw new QueryError(
                    "A policy for " + model.getSimpleName() + " is used with "
                            + meta.spec().label() + ".",
                    "Make a policy for each model.");
        }
        operators.keySet().forEach(path -> describe(meta, path));
        orders.forEach(path -> describe(meta, path));
    }

    private Described describe(Meta<?> meta, String path) {
        Described known = checked.get(path);
        if (known != null) {
            return known;
        }
        Described described = Described.of(meta, path);
        if (described.sensitive()) {
            throw new ModelError(
                    "policy.sensitive",
                    "A policy allows \"" + path + "\" of " + meta.spec().label() + ", which is sensitive.",
                    "Leave it out: whoever can filter or sort by a secret can read it, letter by letter.",
                    null);
        }
        if (described.hops() > depth) {
            throw new ModelError(
                    "policy.depth",
                    "A policy allows \"" + path + "\" of " + meta.spec().label() + ", which crosses " + described.hops()
                            + " relations.",
                    "Leave it out, or say depth(" + described.hops() + ").",
                    null);
        }
        checked.put(path, described);
        return described;
    }

    private static QueryError refused() {
        return new QueryError(
                "policy.refused",
                "The request asks for something that it may not ask for.",
                "Use the filters and orders that are offered.",
                null);
    }
}
