package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What values mean in a grouped query: a group's own expressions, aggregates over its rows, and what is computed of both.
 *
 * @param keys the expressions that make the groups
 * @param inner the nested select that computes what is aggregated, or null where the rows are at hand
 * @param related how an aggregate over related rows is computed for a group
 */
record Grouping(List<Value> keys, @Nullable Inner inner, Function<Node.Aggregate, Value> related) {

    /**
     * A nested select whose values are aggregated by the select around it.
     *
     * @param clauses the nested select
     * @param alias its name in the select around it
     */
    record Inner(Clauses clauses, String alias) {
        Value take(Value value) {
            SqlNode.Column column = new SqlNode.Column(alias, Clauses.name(clauses.item(value.sql())), value.type());
            return new Value(column, value.type(), value.nullable(), value.sensitive(), value.enumType());
        }
    }

    /** The value of {@code node} for a group; null when it is computed of its parts. */
    @Nullable
    Value value(Node node, Scope scope) {
        Scope rows = scope.grouped(null).flattening(Scope.Flattening.KNOWN);
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate(aggregate, rows);
        }
        boolean path = node instanceof Node.Column || node instanceof Node.Row || isPath(node, scope);
        if (!path && !(node instanceof Node.Call) || hasAggregate(node)) {
            return null;
        }
        Value value = Operands.of(node, rows);
        for (Value key : keys) {
            if (key.sql().equals(value.sql())) {
                return key;
            }
        }
        if (path) {
            throw new QueryError(
                    "query.not-in-group",
                    "A group has many values of \"" + Names.describe(node) + "\".",
                    "Put it into groupBy(...), or aggregate it: count(), min(), max(), sum(), avg().",
                    null);
        }
        return null;
    }

    private Value aggregate(Node.Aggregate node, Scope rows) {
        if (!Aggregates.overRows(node, rows)) {
            return related.apply(node);
        }
        SqlNode filter = node.filter() == null ? null : Conditions.lower(node.filter(), rows, false);
        if (inner == null) {
            return Aggregates.value(node, rows, filter);
        }
        Node argument = node.argument();
        Value value = argument == null
                ? Value.of(new SqlNode.Constant(1L), ColumnType.BIGINT, false)
                : Operands.of(argument, rows);
        if (filter != null) {
            SqlNode kept = new SqlNode.Case(List.of(filter), List.of(value.sql()), SqlNode.Constant.NULL);
            value = new Value(kept, value.type(), true, value.sensitive(), value.enumType());
        }
        return Aggregates.value(node, inner.take(value), null, n -> {
            Value other = Operands.of(n, rows);
            return other.sql() instanceof SqlNode.Parameter ? other : inner.take(other);
        });
    }

    private static boolean isPath(Node node, Scope scope) {
        return node instanceof Node.Named named
                && Names.value(scope.root().meta(), named.path(), scope.annotations())
                                .annotation()
                        == null;
    }

    /** Whether an expression is computed of aggregates. */
    static boolean hasAggregate(Node node) {
        if (node instanceof Node.Window window) {
            return window.parts().stream().anyMatch(Grouping::hasAggregate);
        }
        if (node instanceof Node.Call call) {
            return call.arguments().stream().anyMatch(Grouping::hasAggregate);
        }
        if (node instanceof Node.Case choice) {
            Node otherwise = choice.otherwise();
            return choice.values().stream().anyMatch(Grouping::hasAggregate)
                    || (otherwise != null && hasAggregate(otherwise));
        }
        return node instanceof Node.Aliased aliased ? hasAggregate(aliased.value()) : node instanceof Node.Aggregate;
    }
}
