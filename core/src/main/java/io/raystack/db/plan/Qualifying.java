package io.raystack.db.plan;

import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions about functions over windows. SQL computes those after WHERE and HAVING, so they are computed in a nested
 * select of the rows (or groups) for which everything else holds, which is joined by their key: outside, a function over a
 * window is a column.
 *
 * <p>Belongs to one planning.
 */
final class Qualifying {
    private final Selecting outside;
    private final Selecting inside;
    private final Scope scope;
    private final boolean groups;
    private final String alias;
    private final Map<Node.Window, Value> known = new HashMap<>();

    private Qualifying(Selecting outside, Selecting inside, boolean groups) {
        this.outside = outside;
        this.inside = inside;
        this.groups = groups;
        this.scope = groups ? inside.values(Scope.Flattening.REFUSED) : inside.scope();
        this.alias = outside.clauses().from.aliases().next();
    }

    /** Functions over windows of rows, computed over the rows that {@code inside} selects. */
    static Qualifying rows(Selecting outside, Selecting inside) {
        Qualifying rows = new Qualifying(outside, inside, false);
        List<Value> theirs = inside.scope().root().keys();
        List<Value> ours = outside.scope().root().keys();
        rows.join(theirs, ours);
        return rows;
    }

    /** Functions over windows of groups, computed over the groups that {@code inside} selects. */
    static Qualifying groups(Selecting outside, Selecting inside) {
        Qualifying groups = new Qualifying(outside, inside, true);
        groups.join(inside.groups(), outside.groups());
        return groups;
    }

    private void join(List<Value> theirs, List<Value> ours) {
        List<SqlNode> same = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            Value key = ours.get(i);
            same.add(new SqlNode.Comparison(
                    key.nullable() ? Operator.SAME : Operator.EQ,
                    item(theirs.get(i)).sql(),
                    key.sql()));
        }
        SqlNode on = same.isEmpty() ? SqlNode.Constant.TRUE : Junctions.join(true, same);
        From from = (groups ? outside.clauses() : outside.rows()).from;
        from.join(() -> new Statement.Join(false, inner().derived(alias), on));
    }

    private Clauses inner() {
        return groups ? inside.clauses() : inside.rows();
    }

    /** The column that holds a function over a window. */
    Value value(Node.Window node) {
        return known.computeIfAbsent(node, n -> {
            Value column = item(Windowed.lower(n, scope));
            if (groups) {
                outside.clauses().groupBy.add(column.sql()); // one value for each group, so it makes no more groups
            }
            return column;
        });
    }

    private Value item(Value value) {
        String name = Clauses.name(inner().item(value.sql()));
        SqlNode.Column column = new SqlNode.Column(alias, name, value.type());
        return new Value(column, value.type(), value.nullable(), value.sensitive(), value.enumType());
    }

    /** Those of {@code conditions}, conjuncts taken apart, that speak of a function over a window, or those that do not. */
    static List<Node> conditions(List<Node> conditions, Map<String, Node> annotations, boolean windowed) {
        List<Node> found = new ArrayList<>();
        for (Node condition : conditions) {
            List<Node> kept = conjuncts(condition).stream()
                    .filter(c -> Windowed.in(c, annotations) == windowed)
                    .toList();
            if (!kept.isEmpty()) {
                found.add(kept.size() == 1 ? kept.get(0) : new Node.Logic(Node.Logic.Operator.AND, kept));
            }
        }
        return found;
    }

    private static List<Node> conjuncts(Node condition) {
        boolean and = condition instanceof Node.Logic logic && logic.operator() == Node.Logic.Operator.AND;
        if (!and || ((Node.Logic) condition).operands().isEmpty()) {
            return List.of(condition);
        }
        return ((Node.Logic) condition)
                .operands().stream().flatMap(o -> conjuncts(o).stream()).toList();
    }
}
