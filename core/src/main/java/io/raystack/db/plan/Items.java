package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.query.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the query that rows come from selects: its values by name, by position from 1, and by what was said; where it selects
 * whole rows, their columns too.
 *
 * <p>Belongs to one planning.
 */
final class Items {
    private final Map<String, Value> names = new HashMap<>();
    private final Map<Node, Value> nodes = new HashMap<>();
    private final @Nullable Set<String> columns;

    /** Of a query that selects these columns of whole rows; null for one that selects values. */
    Items(@Nullable Set<String> columns) {
        this.columns = columns;
    }

    /** One more value. */
    void add(String name, @Nullable Node said, Value value) {
        names.putIfAbsent(name, value);
        if (said != null) {
            nodes.putIfAbsent(said, value);
        }
    }

    /** The names that names may begin with. */
    Map<String, Node> annotations() {
        Map<String, Node> all = new HashMap<>();
        names.keySet().forEach(n -> all.put(n, new Node.Item(n)));
        return all;
    }

    /** The value of what is said again, or null. */
    @Nullable
    Value given(Node node) {
        if (node instanceof Node.Aliased aliased) {
            return given(aliased.value());
        }
        if (node instanceof Node.Item item) {
            return named(item.name());
        }
        return node instanceof Node.Named named ? names.get(named.path()) : nodes.get(node);
    }

    /** A value by its name or position. */
    Value named(String name) {
        Value value = names.get(name);
        if (value == null) {
            throw new FieldError(
                    "query.not-selected",
                    "The query that rows come from selects no \"" + name + "\".",
                    Suggestions.among(name, new TreeSet<>(names.keySet())),
                    null);
        }
        return value;
    }

    /** Refuses a column that the query does not select. */
    void check(String column) {
        if (columns == null || !columns.contains(column)) {
            throw new FieldError(
                    "query.not-selected",
                    "The query that rows come from does not select \"" + column + "\".",
                    "Select it in that query too, or combine whole rows.",
                    null);
        }
    }

    /** There is no such query. */
    static FieldError unknown(String name) {
        return new FieldError(
                "query.not-selected",
                "\"" + name + "\" is a value of a combination, a named query or a walk, and the rows come from none.",
                "Ask it of descendants(...), ancestors(...), union(...).",
                null);
    }
}
