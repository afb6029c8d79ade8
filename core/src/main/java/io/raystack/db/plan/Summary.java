package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Aggregates over all rows of a query. A slice, and an aggregate of an aggregate, go through a nested select that computes
 * what is aggregated; an aggregate over related rows is computed on its own, so that it multiplies nothing.
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
        Selected selection = query.selection();
        if (!selection.groupBy().isEmpty()
                || (selection.distinct() && !selection.values().isEmpty())) {
            throw new QueryError(
                    "aggregate(...) is asked of groups or of distinct values.",
                    "Aggregate the rows themselves, or select aggregates of the groups.");
        }
        return new Summary(query).draft(values);
    }

    private Plan.Draft draft(List<Node> values) {
        boolean nested = query.slice().isSet()
                || values.stream()
                        .anyMatch(v ->
                                ofAggregate(v) || Windowed.in(v, rows.scope().annotations()));
        From.Aliases aliases = rows.clauses().from.aliases();
        String alias = nested ? aliases.next() : "";
        Grouping whole =
                new Grouping(List.of(), nested ? new Grouping.Inner(rows.clauses(), alias) : null, this::alone);
        List<Value> found = new ArrayList<>();
        for (Node value : values) {
            found.add(Operands.of(value, rows.scope().grouped(whole)));
        }
        Clauses clauses = rows.clauses();
        if (nested) {
            rows.orderAndSlice();
            clauses = new Clauses(new From(aliases, clauses.derived(alias)));
        } else if (found.stream().noneMatch(v -> Subselects.aggregates(v.sql()))) {
            clauses = one(aliases);
        }
        List<RowShape.Value> shape = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Value value = found.get(i);
            String name = values.get(i) instanceof Node.Aliased aliased ? aliased.name() : "value" + i;
            shape.add(new RowShape.Value(name, clauses.item(value.sql()), value.type(), value.enumType(), -1));
        }
        return new Plan.Draft(false, clauses.select(), new RowShape(List.of(), shape, List.of()));
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
        if (query.slice().isSet()) {
            throw new QueryError(
                    "An aggregate over related rows is asked of a slice.",
                    "Take the slice as a nested query: filter(x -> x.id.in(sliced)).aggregate(...).");
        }
        Selecting again = rows.again();
        Value value = GroupTotals.total(aggregate, again);
        Clauses clauses = again.clauses();
        clauses.item(value.sql());
        SqlNode scalar = new SqlNode.Scalar(clauses.select(), value.type());
        return new Value(scalar, value.type(), value.nullable(), value.sensitive(), value.enumType());
    }

    private static boolean ofAggregate(Node node) {
        if (node instanceof Node.Aliased aliased) {
            return ofAggregate(aliased.value());
        }
        if (node instanceof Node.Call call) {
            return call.arguments().stream().anyMatch(Summary::ofAggregate);
        }
        return node instanceof Node.Aggregate aggregate
                && aggregate.argument() != null
                && Grouping.hasAggregate(aggregate.argument());
    }
}
