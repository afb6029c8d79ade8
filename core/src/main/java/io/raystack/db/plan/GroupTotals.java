package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aggregates over related rows in a grouped query: each is computed on its own over the groups and joined by their
 * expressions, NULL equal to NULL, so that several never multiply each other or the rows.
 *
 * <p>Belongs to one planning.
 */
final class GroupTotals {
    private final Selecting selecting;
    private final List<Value> keys;
    private final Map<Node.Aggregate, Value> known = new HashMap<>();

    GroupTotals(Selecting selecting, List<Value> keys) {
        this.selecting = selecting;
        this.keys = keys;
    }

    /** The value of {@code aggregate} for a group. */
    Value value(Node.Aggregate aggregate) {
        Value value = known.get(aggregate);
        if (value == null) {
            value = join(aggregate);
            known.put(aggregate, value);
        }
        return value;
    }

    private Value join(Node.Aggregate aggregate) {
        Selecting again = selecting.again();
        Clauses inner = again.rows();
        inner.groupBy.clear();
        inner.items.clear();
        again.keys().forEach(k -> inner.groupBy.add(k.sql()));
        inner.groupBy.forEach(inner::item);
        Value total = total(aggregate, again);
        String name = Clauses.name(inner.item(total.sql()));
        String alias = inner.from.aliases().next();
        Statement.Derived totals = inner.derived(alias);
        List<SqlNode> same = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Value key = keys.get(i);
            SqlNode.Column theirs = new SqlNode.Column(alias, Clauses.name(i), key.type());
            same.add(new SqlNode.Comparison(key.nullable() ? Operator.SAME : Operator.EQ, theirs, key.sql()));
        }
        Clauses outer = selecting.clauses();
        outer.from.join(new Statement.Join(true, totals, Junctions.join(true, same)));
        SqlNode.Column column = new SqlNode.Column(alias, name, total.type());
        outer.groupBy.add(column); // one value for each group, so it makes no more groups
        boolean count = aggregate.aggregate().equals(AggregateDef.COUNT);
        SqlNode sql =
                count ? new SqlNode.Call("coalesce", List.of(column, new SqlNode.Constant(0L)), total.type()) : column;
        return new Value(sql, total.type(), !count, total.sensitive(), total.enumType());
    }

    /** The aggregate in a select that has the related rows of all rows joined; what it needs is added to that select. */
    static Value total(Node.Aggregate aggregate, Selecting rows) {
        Scope scope = rows.scope().flattening(Scope.Flattening.KNOWN);
        Hole hole = Aggregates.hole(aggregate, scope);
        if (hole == null) {
            throw new QueryError("An aggregate has nothing to run over.", "Aggregate a column or a to-many path.");
        }
        Row first = hole.row().inner(hole.link());
        Scope inside = Aggregates.inside(aggregate, scope, hole, first);
        Value value = Aggregates.value(aggregate, inside, null);
        if (aggregate.filter() != null) {
            SqlNode filter = Conditions.lower(aggregate.filter(), inside, false);
            rows.rows().where = Junctions.and(rows.rows().where, filter);
        }
        return value;
    }
}
