package io.raystack.db;

import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Selections by name: their rows, and when they group. Stateless, thread-safe. */
final class Selected {
    private Selected() {}

    /** Makes rows that know these values by name. */
    static Function<@Nullable Object[], Row> maker(List<Node> values) {
        List<String> names = values.stream().map(Selected::name).toList();
        return row -> Row.of(names, row.clone());
    }

    private static String name(Node value) {
        if (value instanceof Node.Named named) {
            return named.path();
        }
        return value instanceof Node.Aliased aliased ? aliased.name() : String.valueOf(value);
    }

    /** One more value; when it is an aggregate, the values before it that are none make the groups. */
    static Query annotated(Query query, Node.Aliased more) {
        Query.Selected wanted = query.selection();
        List<Node> values = new ArrayList<>(wanted.values());
        List<Node> groups = wanted.groupBy();
        if (groups.isEmpty() && aggregates(more.value())) {
            groups = values.stream().filter(v -> !aggregates(v)).toList();
        }
        values.add(more);
        return query.select(new Query.Selected(List.copyOf(values), wanted.annotations(), wanted.distinct(), groups));
    }

    private static boolean aggregates(Node node) {
        if (node instanceof Node.Aliased aliased) {
            return aggregates(aliased.value());
        }
        if (node instanceof Node.Call call) {
            return call.arguments().stream().anyMatch(Selected::aggregates);
        }
        return node instanceof Node.Aggregate;
    }
}
