package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What values mean in a grouped query: a group's own expressions, aggregates over its rows, and what is computed of both.
 *
 * @param groups the query that makes the groups, or null where all rows are one group
 * @param inner the nested select that computes what is aggregated, or null where the rows are at hand
 * @param related how an aggregate over related rows is computed for a group
 */
record Grouping(@Nullable Selecting groups, @Nullable Inner inner, Function<Node.Aggregate, Value> related) {

    /**
     * A nested select whose values are aggregated by the select around it.
     *
     * @param clauses the nested select
     * @param alias its name in the select around it
     * @param below the groups that the nested select makes, or null
     * @param fixed whether what it selects must not become more, because that would make more rows distinct
     */
    record Inner(Clauses clauses, String alias, @Nullable Grouping below, boolean fixed) {
        Value take(Value value) {
            boolean known = value.sql() instanceof SqlNode.Constant
                    || clauses.items.stream().anyMatch(i -> i.value().equals(value.sql()));
            if (fixed && !known) {
                throw new FieldError(
                        "query.outside-distinct",
                        "An aggregate of distinct values is asked of a value that the selection does not hold.",
                        "Select it too, or aggregate without distinct().",
                        null);
            }
            SqlNode.Column column =
                    new SqlNode.Column(alias, Clauses.name(clauses.itemOnce(value.sql())), value.type());
            return new Value(column, value.type(), value.nullable(), value.sensitive(), value.enumType());
        }
    }

    /** The value of {@code node} for a group; null when it is computed of its parts. */
    @Nullable
    Value value(Node node, Scope scope) {
        Scope rows = scope.grouped(inner == null ? null : inner.below()).flattening(Scope.Flattening.KNOWN);
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate(aggregate, rows);
        }
        Value said = said(node);
        if (said != null) {
            return said;
        }
        if (node instanceof Node.Column || node instanceof Node.Row) {
            return own(node, Operands.of(node, rows), rows);
        }
        if (node instanceof Node.Named named) {
            return named(named, scope, rows);
        }
        boolean computed = node instanceof Node.Call || node instanceof Node.Case || node instanceof Node.SubQuery;
        return computed && !isTotal(node) ? key(Operands.of(node, rows)) : null;
    }

    private @Nullable Value named(Node.Named node, Scope scope, Scope rows) {
        Names.Name name = Names.value(scope.root().meta(), node.path(), scope.annotations());
        Node said = name.annotation();
        if (said == null) {
            Value whole = key(Operands.of(node, rows));
            boolean plain = whole == null && name.transforms().isEmpty();
            return plain ? own(node, Operands.of(node, rows), rows) : whole;
        }
        if (isTotal(node)) {
            return null;
        }
        Value key = said(node);
        for (int end = node.path().lastIndexOf("__"); key == null && end > 0; ) {
            key = said(new Node.Named(node.path().substring(0, end)));
            end = node.path().lastIndexOf("__", end - 1);
        }
        if (key != null) {
            return Operands.transformed(key, name.transforms());
        }
        boolean whole = Parts.any(said, scope.annotations(), Node.Aggregate.class::isInstance);
        return whole ? own(node, Operands.of(node, rows), rows) : key(Operands.of(node, rows));
    }

    /** The expression of the groups that was said in the same words. */
    private @Nullable Value said(Node node) {
        int at = groups == null ? -1 : groups.query().selection().groupBy().indexOf(node);
        return groups == null || at < 0 ? null : groups.groups().get(at);
    }

    /** A column or row of a name, before its transforms. */
    Value own(Node node, Value value, Scope rows) {
        Value key = key(value);
        if (key != null) {
            return key;
        }
        if (groups != null && Determined.by(groups.keys(), node, rows)) {
            Value known = inner == null ? value : inner.take(value);
            groups.clauses().groupBy.add(known.sql()); // one value for each group, so it makes no more groups
            return known;
        }
        throw new FieldError(
                "query.not-in-group",
                "A group has many values of \"" + Names.describe(node) + "\".",
                "Put it into groupBy(...), or aggregate it: count(), min(), max(), sum(), avg().",
                null);
    }

    private @Nullable Value key(Value value) {
        List<Value> keys = groups == null ? List.of() : groups.keys();
        for (int i = 0; groups != null && i < keys.size(); i++) {
            if (keys.get(i).sql().equals(value.sql())) {
                return groups.groups().get(i);
            }
        }
        return null;
    }

    private boolean isTotal(Node node) {
        return groups == null ? hasAggregate(node) : groups.query().selection().isTotal(node);
    }

    private Value aggregate(Node.Aggregate node, Scope rows) {
        if (!Aggregates.overRows(node, rows)) {
            return related.apply(node);
        }
        SqlNode filter = node.filter() == null ? null : Conditions.lower(node.filter(), rows, false);
        Node argument = node.argument();
        if (inner == null || argument == null && filter == null) {
            return Aggregates.value(node, rows, filter);
        }
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
