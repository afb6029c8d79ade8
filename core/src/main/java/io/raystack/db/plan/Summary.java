package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Aggregates over all rows of a query, or over its groups or distinct values. A slice, groups, distinct values, and an
 * aggregate of an aggregate go through a nested select that computes what is aggregated; an aggregate over related rows is
 * computed on its own, so that it multiplies nothing.
 *
 * <p>Belongs to one planning.
 */
final class Summary {
    private final Selecting rows;
    private final Query query;

    private Summary(Query query) {
        this.query = query;
        this.rows = Selecting.of(query);
        rows.where();
    }

    /** The select of one row. */
    static Plan.Draft plan(Query query, List<Node> values) {
        return new Summary(query).draft(values);
    }

    private Plan.Draft draft(List<Node> values) {
        Map<String, Node> names = rows.scope().annotations();
        boolean nested =
                !rows.isPlain() || values.stream().anyMatch(v -> ofAggregate(v, names) || Windowed.in(v, names));
        rows.selected();
        From.Aliases aliases = rows.clauses().from.aliases();
        Grouping whole = whole(nested ? aliases.next() : "");
        List<Value> found = new ArrayList<>();
        Scope scope = rows.scope().grouped(whole);
        values.forEach(v -> found.add(Operands.of(v, scope)));
        Clauses clauses = rows.clauses();
        if (nested) {
            if (query.slice().isSet() || !query.selection().on().isEmpty()) {
                rows.orderAndSlice();
            }
            Grouping.Inner inner = Objects.requireNonNull(whole.inner());
            clauses = new Clauses(new From(aliases, clauses.derived(inner.alias())));
        } else if (found.stream().noneMatch(v -> Subselects.aggregates(v.sql()))) {
            clauses = one(aliases);
        }
        List<RowShape.Value> shape = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Value value = found.get(i);
            String name = values.get(i) instanceof Node.Aliased aliased ? aliased.name() : "value" + i;
            shape.add(new RowShape.Value(name, clauses.item(value.sql()), value.type(), value.enumType(), -1));
        }
        boolean nothing = rows.isNothing() && values.stream().allMatch(Summary::isKnownOfNothing);
        return new Plan.Draft(nothing, clauses.select(), new RowShape(List.of(), shape, List.of()));
    }

    private Grouping whole(String alias) {
        if (alias.isEmpty()) {
            return new Grouping(null, null, this::alone);
        }
        Grouping below = rows.values(Scope.Flattening.KNOWN).grouping();
        return new Grouping(
                null, new Grouping.Inner(rows.clauses(), alias, below, rows.clauses().distinct), this::alone);
    }

    /** Whether its value over no rows is known without asking. */
    private static boolean isKnownOfNothing(Node node) {
        if (node instanceof Node.Call call && call.function().equals(FunctionDef.COALESCE)) {
            return call.arguments().stream().allMatch(a -> a instanceof Node.Literal || isKnownOfNothing(a));
        }
        return node instanceof Node.Aliased aliased
                ? isKnownOfNothing(aliased.value())
                : node instanceof Node.Aggregate;
    }

    /** A source of exactly one row, for values that need none. */
    private Clauses one(From.Aliases aliases) {
        Clauses inner = new Clauses(new From(aliases, rows.meta().spec().table()));
        inner.where = SqlNode.Constant.FALSE;
        inner.item(new SqlNode.Aggregate("count", null, false, null, ColumnType.BIGINT));
        return new Clauses(new From(aliases, inner.derived(aliases.next())));
    }

    /** An aggregate over related rows of all rows, in a select of its own. */
    private Value alone(Node.Aggregate aggregate) {
        if (!query.selection().groupBy().isEmpty() || rows.clauses().distinct) {
            throw new FieldError(
                    "query.aggregate-of-groups",
                    "An aggregate over related rows is asked of groups or of distinct values.",
                    "Aggregate what the groups or values hold, or the rows themselves.",
                    null);
        }
        Selecting again = rows.again();
        if (query.slice().isSet()) {
            again.rows().where = sliced(again);
        }
        again.selected();
        Value value = GroupTotals.total(aggregate, again);
        Clauses clauses = again.rows();
        clauses.items.clear();
        clauses.item(value.sql());
        SqlNode scalar = new SqlNode.Scalar(clauses.select(), value.type());
        return new Value(scalar, value.type(), value.nullable(), value.sensitive(), value.enumType());
    }

    /** Whether a row is one of the slice. */
    private SqlNode sliced(Selecting row) {
        Value key = row.scope().root().key();
        Selecting slice = row.again();
        Clauses clauses = slice.clauses();
        clauses.item(slice.scope().root().key().sql());
        slice.orderAndSlice();
        String alias = clauses.from.aliases().next();
        From from = new From(clauses.from.aliases(), clauses.derived(alias));
        SqlNode.Column kept = new SqlNode.Column(alias, Clauses.name(0), key.type());
        return new SqlNode.InSelect(key.sql(), Clauses.values(from, SqlNode.Constant.TRUE, kept));
    }

    private static boolean ofAggregate(Node node, Map<String, Node> names) {
        if (node instanceof Node.Aggregate aggregate) {
            Node argument = aggregate.argument();
            return argument != null && Parts.any(argument, names, Node.Aggregate.class::isInstance);
        }
        return node.parts().stream().anyMatch(p -> ofAggregate(p, names));
    }
}
