package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Frame;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Windows;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement.OrderItem;
import io.raystack.db.sql.WindowFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lowers functions over windows. Belongs to one planning. */
final class Windowed {
    private static final FunctionDef ROW_NUMBER =
            ((Node.Call) Windows.rowNumber().node()).function();

    private Windowed() {}

    /** The number of a row among those of its partition. */
    static SqlNode rowNumber(List<SqlNode> partition, List<OrderItem> order) {
        SqlNode call = new SqlNode.Call(ROW_NUMBER.name(), List.of(), ColumnType.BIGINT);
        return new SqlNode.Window(call, partition, order, null);
    }

    /** Refuses a function that needs a window and has none. */
    static void refuse(FunctionDef function) {
        if (Windows.isWindow(function)) {
            throw new QueryError(
                    "The window function \"" + function.name() + "\" stands without a window.",
                    "Say over which rows: over(partitionBy(...).orderBy(...)).");
        }
    }

    /** Refuses a function over a window where rows are changed. */
    static void refuse(Node value) {
        if (in(value, Map.of())) {
            throw new FieldError(
                    "A function over a window cannot be assigned in an update.",
                    "Compute it in a nested query: subquery(...), or assign in Java.");
        }
    }

    /** Whether a function over a window is in {@code node}. */
    static boolean in(Node node, Map<String, Node> annotations) {
        return Parts.any(node, annotations, Node.Window.class::isInstance);
    }

    /** The value of a function over a window for one row, or for one group where rows are grouped. */
    static Value value(Node.Window node, Scope scope) {
        From from = scope.root().isAbsent() ? null : scope.root().from();
        Qualifying elsewhere = from == null ? null : scope.grouping() == null ? from.rowWindows : from.groupWindows;
        return elsewhere == null ? lower(node, scope) : elsewhere.value(node);
    }

    /** The function itself. */
    static Value lower(Node.Window node, Scope scope) {
        Value function = function(node.function(), scope);
        List<SqlNode> partition = new ArrayList<>();
        node.partition().forEach(p -> partition.add(Operands.of(p, scope).sql()));
        List<OrderItem> order = new ArrayList<>();
        for (Order<?> o : node.order()) {
            order.add(Sorting.item(Operands.of(o.node(), scope), o));
        }
        SqlNode window = new SqlNode.Window(function.sql(), partition, order, frame(node.frame()));
        return new Value(window, function.type(), function.nullable(), function.sensitive(), function.enumType());
    }

    private static Value function(Node node, Scope scope) {
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate(aggregate, scope);
        }
        if (!(node instanceof Node.Call call) || !Windows.isWindow(call.function())) {
            throw new QueryError(
                    "over(...) is asked of \"" + Names.describe(node) + "\", which is no window function.",
                    "Use an aggregate, or a function of Windows: rowNumber(), rank(), lag(...).");
        }
        List<Value> values = new ArrayList<>();
        for (Node argument : call.arguments()) {
            values.add(argument(argument, values, scope));
        }
        List<SqlNode> arguments = values.stream().map(Value::sql).toList();
        ColumnType said = call.function().type();
        if (said != null) {
            return Value.of(new SqlNode.Call(call.function().name(), arguments, said), said, false);
        }
        Value first = values.get(0);
        SqlNode sql = new SqlNode.Call(call.function().name(), arguments, first.type());
        return new Value(sql, first.type(), true, first.sensitive(), first.enumType());
    }

    private static Value argument(Node node, List<Value> before, Scope scope) {
        if (node instanceof Node.Literal literal && literal.value() instanceof Number count) {
            return Value.of(new SqlNode.Constant(count.longValue()), ColumnType.BIGINT, false);
        }
        return before.isEmpty() ? Operands.of(node, scope) : Operands.beside(before.get(0), node, scope);
    }

    private static Value aggregate(Node.Aggregate node, Scope scope) {
        Node filter = node.filter();
        SqlNode kept = filter == null ? null : Conditions.lower(filter, scope, false);
        Node argument = node.argument();
        return argument == null
                ? Aggregates.value(node, scope, kept)
                : Aggregates.value(node, Operands.of(argument, scope), kept, n -> Operands.of(n, scope));
    }

    private static @Nullable WindowFrame frame(@Nullable Frame frame) {
        if (frame == null) {
            return null;
        }
        WindowFrame.Unit unit = WindowFrame.Unit.valueOf(frame.unit().name());
        WindowFrame.Exclusion exclusion =
                WindowFrame.Exclusion.valueOf(frame.exclusion().name());
        return new WindowFrame(Objects.requireNonNull(unit), frame.start(), frame.end(), exclusion);
    }
}
