package io.raystack.tests.oracle;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.query.DateFunctions;
import io.raystack.db.query.DatePart;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of dates and times. Stateless, thread-safe. */
final class DateCalls {
    private static final Map<String, FunctionDef> PARTS = parts();

    private DateCalls() {}

    private static Map<String, FunctionDef> parts() {
        Map<String, FunctionDef> parts = new HashMap<>();
        parts.put("Year", DateFunctions.YEAR);
        parts.put("IsoYear", DateFunctions.ISO_YEAR);
        parts.put("Quarter", DateFunctions.QUARTER);
        parts.put("Month", DateFunctions.MONTH);
        parts.put("Week", DateFunctions.WEEK);
        parts.put("Day", DateFunctions.DAY);
        parts.put("WeekDay", DateFunctions.WEEK_DAY);
        parts.put("IsoWeekDay", DateFunctions.ISO_WEEK_DAY);
        parts.put("Hour", DateFunctions.HOUR);
        parts.put("Minute", DateFunctions.MINUTE);
        parts.put("Second", DateFunctions.SECOND);
        return parts;
    }

    static void put(Map<String, Calls.Maker> all) {
        PARTS.forEach((name, part) -> all.put("Extract" + name, call -> Expressions.call(part, List.of(zoned(call)))));
        for (DatePart part : DatePart.values()) {
            String name = part.name().charAt(0) + part.lookupName().substring(1);
            all.put("Trunc" + name, call -> truncated(call, part));
        }
        all.put("TruncDate", call -> Expressions.call(DateFunctions.DATE, List.of(zoned(call))));
        all.put("TruncTime", call -> Expressions.call(DateFunctions.TIME, List.of(zoned(call))));
        all.put("Trunc", call -> truncated(call, DatePart.named(call.text(1, "kind"))));
        all.put("Extract", DateCalls::extract);
        all.put("Now", Calls.plain(DateFunctions.NOW));
    }

    /** The first argument, an instant read in another zone where one is said. */
    private static Expr<Object, ?> zoned(Arguments call) {
        Expr<Object, ?> value = call.expression(0, "expression");
        Json zone = call.said(-1, "tzinfo");
        return zone == null || !(Values.decode(zone) instanceof ZoneId id)
                ? value
                : Expressions.call(DateFunctions.atZone(id), List.of(value));
    }

    private static Expr<Object, ?> truncated(Arguments call, DatePart part) {
        Expr<Object, ?> cut = Expressions.call(DateFunctions.truncate(part), List.of(zoned(call)));
        ColumnType type = call.output();
        if (ColumnType.DATE.equals(type)) {
            return Expressions.call(DateFunctions.DATE, List.of(cut));
        }
        return ColumnType.TIME.equals(type) ? Expressions.call(DateFunctions.TIME, List.of(cut)) : cut;
    }

    private static Expr<Object, ?> extract(Arguments call) {
        String part = call.text(1, "lookup_name");
        for (FunctionDef known : DateFunctions.TRANSFORMS) {
            if (known.name().equals(part)) {
                return Expressions.call(known, List.of(zoned(call)));
            }
        }
        throw new Unable("Extract " + part);
    }
}
