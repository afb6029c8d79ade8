package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Frame;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions over windows. Stateless, thread-safe. */
final class WindowCalls {
    private WindowCalls() {}

    static void put(Map<String, Calls.Maker> all) {
        all.put("Window", WindowCalls::window);
        all.put("RowNumber", call -> Windows.rowNumber());
        all.put("Rank", call -> Windows.rank());
        all.put("DenseRank", call -> Windows.denseRank());
        all.put("PercentRank", call -> Windows.percentRank());
        all.put("CumeDist", call -> Windows.cumeDist());
        all.put("Ntile", call -> Windows.ntile(positive(call, 0, "num_buckets")));
        all.put("FirstValue", call -> Windows.firstValue(value(call)));
        all.put("LastValue", call -> Windows.lastValue(value(call)));
        all.put("NthValue", call -> Windows.nthValue(value(call), positive(call, 1, "nth")));
        all.put("Lag", WindowCalls::lag);
        all.put("Lead", WindowCalls::lead);
    }

    private static Expr<Object, Object> value(Arguments call) {
        return new Expr<>(call.expression(0, "expression").node());
    }

    private static long positive(Arguments call, int at, String name) {
        long number = call.number(at, name, 1);
        if (number <= 0) {
            throw new Failure("ValueError", call.function() + " requires a positive integer as " + name + ".");
        }
        return number;
    }

    private static Expr<Object, ?> lag(Arguments call) {
        long rows = positive(call, 1, "offset");
        return call.said(2, "default") == null
                ? Windows.lag(value(call), rows)
                : Windows.lag(
                        value(call),
                        rows,
                        new Expr<Object, Object>(call.expression(2, "default").node()));
    }

    private static Expr<Object, ?> lead(Arguments call) {
        long rows = positive(call, 1, "offset");
        return call.said(2, "default") == null
                ? Windows.lead(value(call), rows)
                : Windows.lead(
                        value(call),
                        rows,
                        new Expr<Object, Object>(call.expression(2, "default").node()));
    }

    private static Expr<Object, ?> window(Arguments call) {
        List<Node> partition = new ArrayList<>();
        for (Json by : listed(call.said(1, "partition_by"))) {
            partition.add(call.in().of(by).node());
        }
        List<Order<?>> order = new ArrayList<>();
        for (Json by : listed(call.said(2, "order_by"))) {
            order.add(call.in().order(by).order());
        }
        return call.typed(new Expr<>(new Node.Window(
                call.expression(0, "expression").node(), partition, order, frame(call.said(3, "frame")))));
    }

    /** One or several. */
    static List<Json> listed(@Nullable Json said) {
        if (said == null) {
            return List.of();
        }
        return said.kind() == Json.Kind.ARRAY ? said.elements() : List.of(said);
    }

    private static @Nullable Frame frame(@Nullable Json said) {
        if (said == null) {
            return null;
        }
        Map<String, Json> named = Said.keywords(said);
        Frame.Unit unit = Said.member(said, "$fn").string().equals("RowRange") ? Frame.Unit.ROWS : Frame.Unit.RANGE;
        return new Frame(unit, bound(named.get("start")), bound(named.get("end")), Frame.Exclusion.NONE);
    }

    private static @Nullable Long bound(@Nullable Json said) {
        return said == null || said.isNull() ? null : said.longValue();
    }
}
