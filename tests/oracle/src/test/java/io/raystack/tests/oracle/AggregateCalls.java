package io.raystack.tests.oracle;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregates of the format. Stateless, thread-safe. */
final class AggregateCalls {
    private AggregateCalls() {}

    static void put(Map<String, Calls.Maker> all) {
        all.put("Count", call -> of(call, AggregateDef.COUNT));
        all.put("Sum", call -> of(call, AggregateDef.SUM));
        all.put("Avg", call -> of(call, AggregateDef.MEAN));
        all.put("Min", call -> of(call, AggregateDef.MIN));
        all.put("Max", call -> of(call, AggregateDef.MAX));
        all.put("StdDev", call -> sampled(call, AggregateDef.STDDEV, AggregateDef.STDDEV_SAMPLE));
        all.put("Variance", call -> sampled(call, AggregateDef.VARIANCE, AggregateDef.VARIANCE_SAMPLE));
        all.put("StringAgg", call -> of(call, AggregateDef.STRING_AGG));
        all.put("pg.StringAgg", call -> of(call, AggregateDef.STRING_AGG));
        all.put("pg.JSONBAgg", call -> of(call, AggregateDef.JSON_AGG));
        all.put("pg.ArrayAgg", call -> of(call, AggregateDef.JSON_AGG));
        all.put("pg.BoolAnd", call -> of(call, AggregateDef.BOOL_AND));
        all.put("pg.BoolOr", call -> of(call, AggregateDef.BOOL_OR));
        all.put("pg.BitAnd", call -> of(call, AggregateDef.BIT_AND));
        all.put("pg.BitOr", call -> of(call, AggregateDef.BIT_OR));
        all.put("pg.BitXor", call -> of(call, AggregateDef.BIT_XOR));
    }

    private static Expr<Object, ?> sampled(Arguments call, AggregateDef whole, AggregateDef sample) {
        return of(call, call.flag("sample") ? sample : whole);
    }

    private static Expr<Object, ?> of(Arguments call, AggregateDef definition) {
        Json argument = call.said(0, "expression");
        if (argument == null) {
            throw new Failure("TypeError", call.function() + " needs an expression");
        }
        boolean every = Said.isString(argument) && argument.string().equals("*");
        Json filter = call.said(-1, "filter");
        if (every && filter != null && filter.isNull()) {
            throw new Failure("ValueError", "Star cannot be used with filter.");
        }
        @Nullable
        Node condition = filter == null ? null : call.in().condition(filter).node();
        Expr<Object, ?> aggregate = new Expr<>(new Node.Aggregate(
                definition,
                Hop.ROOT,
                every ? null : argument(call, definition).node(),
                call.flag("distinct"),
                condition,
                more(call, definition),
                order(call)));
        Json instead = call.said(-1, "default");
        if (instead != null && definition.equals(AggregateDef.COUNT)) {
            throw new Failure("TypeError", "Count does not allow default.");
        }
        return instead == null
                ? aggregate
                : Expressions.call(
                        FunctionDef.COALESCE, List.of(aggregate, call.in().of(instead)));
    }

    /** What is aggregated, of the type that the result shall have where one is said. */
    private static Expr<Object, ?> argument(Arguments call, AggregateDef definition) {
        Expr<Object, ?> argument = call.expression(0, "expression");
        ColumnType type = call.output();
        return type == null || definition.equals(AggregateDef.COUNT)
                ? argument
                : Expressions.call(FunctionDef.typed(type), List.of(argument));
    }

    private static List<Node> more(Arguments call, AggregateDef definition) {
        if (!definition.equals(AggregateDef.STRING_AGG)) {
            return List.of();
        }
        Json delimiter = call.said(1, "delimiter");
        if (delimiter == null) {
            throw new Failure("TypeError", "StringAgg needs a delimiter");
        }
        return List.of(
                Said.isString(delimiter)
                        ? new Node.Literal(delimiter.string())
                        : call.in().of(delimiter).node());
    }

    private static List<Order<?>> order(Arguments call) {
        Json said = call.said(-1, "ordering") == null ? call.said(-1, "order_by") : call.said(-1, "ordering");
        List<Order<?>> order = new ArrayList<>();
        for (Json by : WindowCalls.listed(said)) {
            order.add(call.in().order(by).order());
        }
        return order;
    }
}
