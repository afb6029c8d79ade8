package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lowers aggregates. One over a to-many path is a value of its row: a sub-select of its own, so several never multiply each
 * other.
 *
 * <p>Belongs to one planning.
 */
final class Aggregates {
    private Aggregates() {}

    /** Whether the rows of the query or group are meant, because no to-many step lies on the way. */
    static boolean overRows(Node.Aggregate node, Scope scope) {
        return hole(node, scope) == null
                && places(node, scope).stream().noneMatch(p -> scope.row(p).isAbsent());
    }

    /** An aggregate over related rows, as a value of the row that they are related to. */
    static Value overRelated(Node.Aggregate node, Scope scope) {
        Scope row = scope.flattening(Scope.Flattening.REFUSED);
        refuseNested(node, scope);
        Hole hole = hole(node, row);
        if (hole == null) {
            return overRows(node, row) ? overItself(node, row) : none(node, row);
        }
        List<SqlNode> where = new ArrayList<>();
        Row first = Row.related(scope.root().aliases(), hole, where);
        Scope inside = inside(node, row, hole, first);
        Value value = value(node, inside, null);
        if (node.filter() != null) {
            where.add(Conditions.lower(node.filter(), inside, false));
        }
        SqlNode rows = Junctions.join(true, where);
        SqlNode scalar = new SqlNode.Scalar(Clauses.values(first.from(), rows, value.sql()), value.type());
        return new Value(scalar, value.type(), value.nullable(), value.sensitive(), value.enumType());
    }

    /** Over the row itself, as names can say: a sum of the one value, a count of it. */
    private static Value overItself(Node.Aggregate node, Scope scope) {
        if (!Parts.any(node, Map.of(), Node.Named.class::isInstance)) {
            throw notGrouped(node);
        }
        From from = new From(scope.root().aliases(), scope.root().meta().spec().table());
        Row again = Row.first(from, scope.root().meta());
        Scope inside = scope.about(again);
        Value value = value(node, inside, null);
        List<SqlNode> where = new ArrayList<>();
        for (int i = 0; i < again.keys().size(); i++) {
            SqlNode ours = scope.root().keys().get(i).sql();
            where.add(new SqlNode.Comparison(
                    SqlNode.Comparison.Operator.EQ, again.keys().get(i).sql(), ours));
        }
        if (node.filter() != null) {
            where.add(Conditions.lower(node.filter(), inside, false));
        }
        SqlNode rows = Junctions.join(true, where);
        SqlNode scalar = new SqlNode.Scalar(Clauses.values(from, rows, value.sql()), value.type());
        return new Value(scalar, value.type(), value.nullable(), value.sensitive(), value.enumType());
    }

    private static void refuseNested(Node.Aggregate node, Scope scope) {
        Node argument = node.argument();
        if (argument != null && Parts.any(argument, scope.annotations(), Node.Aggregate.class::isInstance)) {
            throw new FieldError(
                    "query.aggregate-of-aggregate",
                    node.aggregate().name() + "() of one row runs over \"" + Names.describe(argument)
                            + "\", which is an aggregate itself.",
                    "Use aggregate(...) for the whole set, or groupBy(...) for groups.",
                    null);
        }
    }

    /** Where the rows are bound that an aggregate runs over, {@code first} for its first to-many step. */
    static Scope inside(Node.Aggregate node, Scope scope, Hole hole, Row first) {
        Scope inside = scope.grouped(null).assume(hole, first);
        for (Place place : places(node, scope)) {
            for (Hole next = inside.hole(place); next != null; next = inside.hole(place)) {
                if (next.row().isAbsent() || next.row().from() != first.from()) {
                    throw new QueryError(
                            "An aggregate runs over \"" + hole.link().name() + "\" and over \""
                                    + next.link().name() + "\", which are different rows.",
                            "Aggregate each on its own, or bind rows with any(...) in a filter.");
                }
                inside = inside.assume(next, next.row().inner(next.link()));
            }
        }
        return inside;
    }

    /** The aggregate function itself, with {@code filter} if the select around it cannot filter. */
    static Value value(Node.Aggregate node, Scope inside, @Nullable SqlNode filter) {
        AggregateDef def = node.aggregate();
        if (node.argument() == null) {
            SqlNode count = new SqlNode.Aggregate(def.name(), null, false, filter, ColumnType.BIGINT);
            return Value.of(count, ColumnType.BIGINT, false);
        }
        Value argument = Operands.of(node.argument(), inside);
        return value(node, argument, filter, v -> Operands.of(v, inside));
    }

    /** The aggregate function over a value; {@code others} lowers its further arguments and its order. */
    static Value value(Node.Aggregate node, Value argument, @Nullable SqlNode filter, Function<Node, Value> others) {
        AggregateDef def = node.aggregate();
        ColumnType type = roomy(node, type(def, argument));
        List<SqlNode> more =
                node.more().stream().map(m -> others.apply(m).sql()).toList();
        List<Statement.OrderItem> order = new ArrayList<>();
        node.order().forEach(o -> order.add(Sorting.item(others.apply(o.node()), o)));
        SqlNode sql = new SqlNode.Aggregate(def.name(), argument.sql(), node.distinct(), filter, type, more, order);
        boolean same = def.result() == AggregateDef.Result.ARGUMENT;
        boolean nullable = def.result() != AggregateDef.Result.COUNT;
        return new Value(sql, type, nullable, argument.sensitive(), same ? argument.enumType() : null);
    }

    /** A sum that is asked for by name has room: nobody said what type it must have. */
    private static ColumnType roomy(Node.Aggregate node, ColumnType type) {
        boolean small = type.kind() == ColumnType.Kind.INTEGER || type.kind() == ColumnType.Kind.SMALLINT;
        boolean sum = node.aggregate().equals(AggregateDef.SUM);
        return small && sum && Parts.any(node, Map.of(), Node.Named.class::isInstance) ? ColumnType.BIGINT : type;
    }

    private static Value none(Node.Aggregate node, Scope scope) {
        if (node.aggregate().equals(AggregateDef.COUNT)) {
            return Value.of(new SqlNode.Constant(0L), ColumnType.BIGINT, false);
        }
        Value argument = node.argument() == null ? null : Operands.of(node.argument(), scope);
        ColumnType type = argument == null ? ColumnType.BIGINT : type(node.aggregate(), argument);
        return Value.of(SqlNode.Constant.NULL, type, true);
    }

    private static ColumnType type(AggregateDef def, Value argument) {
        if (!def.accepts(argument.type())) {
            throw new QueryError(
                    def.name() + "() takes " + def.takes().name().toLowerCase(Locale.ROOT) + ", not "
                            + argument.type().kind() + ".",
                    "Use count(), min() or max(), or cast the value.");
        }
        return def.of(argument.type());
    }

    static @Nullable Hole hole(Node.Aggregate node, Scope scope) {
        for (Place place : places(node, scope)) {
            Hole hole = scope.hole(place);
            if (hole != null) {
                return hole;
            }
        }
        return null;
    }

    private static List<Place> places(Node.Aggregate node, Scope scope) {
        List<Place> places = new ArrayList<>();
        if (!node.over().isRoot()) {
            places.add(scope.place(node.over(), null));
        }
        if (node.argument() != null) {
            places.addAll(Holes.places(node.argument(), scope));
        }
        return places;
    }

    private static QueryError notGrouped(Node.Aggregate node) {
        return new QueryError(
                "query.aggregate-of-rows",
                "The aggregate " + node.aggregate().name()
                        + "() is over the rows of the query themselves, but a value of each row is wanted here.",
                "Use aggregate(...) for the whole set, groupBy(...) for groups, or a to-many path for related rows.",
                null);
    }
}
