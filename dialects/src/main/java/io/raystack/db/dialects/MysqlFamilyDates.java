package io.raystack.db.dialects;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.Map;
import java.util.Objects;

/**
 * Parts of dates, truncation, arithmetic in the databases that speak MySQL's SQL. Lengths of time are numbers of microseconds.
 * The offset of a time zone is written out by {@link ZoneOffsets}, since the server's tables of zones may be missing.
 *
 * <p>Stateless, thread-safe.
 */
final class MysqlFamilyDates {
    private static final Map<String, String> PARTS = Map.of(
            "year", "YEAR(|)",
            "iso_year", "YEARWEEK(|, 3) DIV 100",
            "quarter", "QUARTER(|)",
            "month", "MONTH(|)",
            "week", "WEEK(|, 3)",
            "day", "DAYOFMONTH(|)",
            "week_day", "DAYOFWEEK(|)",
            "iso_week_day", "WEEKDAY(|) + 1");

    private static final Map<String, String> OF_TIME = Map.of(
            "hour", "HOUR(|)", "minute", "MINUTE(|)", "second", "SECOND(|)", "date", "DATE(|)", "time", "TIME(|)");

    private static final Map<String, String> DAYS = Map.of(
            "year", "CAST(DATE_FORMAT(|, '%Y-01-01') AS DATE)",
            "quarter", "CAST(DATE_FORMAT(|, '%Y-%m-01') AS DATE) - INTERVAL (MONTH(|) - 1) % 3 MONTH",
            "month", "CAST(DATE_FORMAT(|, '%Y-%m-01') AS DATE)",
            "week", "DATE(|) - INTERVAL WEEKDAY(|) DAY",
            "day", "DATE(|)");

    private static final Map<String, String> TIMES =
            Map.of("hour", "%H:00:00", "minute", "%H:%i:00", "second", "%H:%i:%s");

    private static final Map<String, String> SMALLER = Map.of(
            "hour", "MINUTE(|) * 60 + SECOND(|)",
            "minute", "SECOND(|)",
            "second", "0");

    private MysqlFamilyDates() {}

    static FunctionTable in(FunctionTable table) {
        FunctionTable all = table;
        for (Map<String, String> parts : java.util.List.of(PARTS, OF_TIME)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                boolean compound = !part.getValue().endsWith("|)");
                all = all.with(part.getKey(), new Row(compound, (call, out) -> read(part.getValue(), call, out)));
            }
        }
        return all.with("at_zone", FunctionTable.around("", ""))
                .with("truncate", new Row(true, MysqlFamilyDates::truncate))
                .with("now", FunctionTable.around("UTC_TIMESTAMP(6)", ""))
                .with("instant", new Row(true, MysqlFamilyDates::instant))
                .with("moved", new Row(true, (call, out) -> moved(first(call), call, out)))
                .with("time_moved", new Row(false, MysqlFamilyDates::timeMoved))
                .with("elapsed", new Row(false, MysqlFamilyDates::elapsed))
                .with("scaled", new Row(true, MysqlFamilyDates::scaled))
                .with("ratio", new Row(true, MysqlFamilyDates::ratio));
    }

    private static SqlNode first(SqlNode.Call call) {
        return call.arguments().get(0);
    }

    /** Writes {@code template} with {@code value} for each bar. */
    private static void fill(String template, Runnable value, SqlText out) {
        String[] pieces = template.split("\\|", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                value.run();
            }
            out.add(pieces[i]);
        }
    }

    private static void read(String template, SqlNode.Call call, SqlText out) {
        fill(template, () -> local(first(call), call.detail(), out), out);
    }

    private static void local(SqlNode value, String zone, SqlText out) {
        if (zone.isEmpty()) {
            out.operand(value);
        } else {
            out.add("(").operand(value).add(" + INTERVAL ");
            ZoneOffsets.of(zone).atInstant(value, out);
            out.add(" SECOND)");
        }
    }

    private static void truncate(SqlNode.Call call, SqlText out) {
        String[] words = call.detail().split(" ", 2);
        String unit = words[0];
        String zone = words.length == 2 ? words[1] : "";
        SqlNode value = first(call);
        boolean ofTime = TIMES.containsKey(unit);
        if (call.type().kind() == ColumnType.Kind.TIME) {
            out.add("CAST(TIME_FORMAT(").node(value).add(", '" + TIMES.get(unit) + "') AS TIME)");
        } else if (ofTime && zone.isEmpty()) {
            out.add("CAST(DATE_FORMAT(").node(value).add(", '%Y-%m-%d " + TIMES.get(unit) + "') AS DATETIME)");
        } else if (ofTime) {
            out.add("CAST(DATE_FORMAT(").operand(value).add(" - INTERVAL ");
            fill(part(SMALLER, unit), () -> local(value, zone, out), out);
            out.add(" SECOND, '%Y-%m-%d %H:%i:%s') AS DATETIME)");
        } else if (call.type().kind() == ColumnType.Kind.DATE) {
            fill(part(DAYS, unit), () -> out.operand(value), out);
        } else {
            String day = part(DAYS, unit);
            start(() -> fill(day, () -> local(value, zone, out), out), zone, out);
        }
    }

    private static String part(Map<String, String> parts, String unit) {
        return Objects.requireNonNull(parts.get(unit), unit);
    }

    /** The first instant of a day in a zone. */
    private static void start(Runnable day, String zone, SqlText out) {
        Runnable midnight = () -> {
            out.add("CAST(");
            day.run();
            out.add(" AS DATETIME)");
        };
        midnight.run();
        if (!zone.isEmpty()) {
            out.add(" - INTERVAL ");
            ZoneOffsets.of(zone).atLocal(midnight, out);
            out.add(" SECOND");
        }
    }

    private static void instant(SqlNode.Call call, SqlText out) {
        start(() -> out.node(first(call)), call.detail(), out);
    }

    private static void moved(SqlNode from, SqlNode.Call call, SqlText out) {
        out.operand(from).add(" " + call.detail() + " INTERVAL ");
        out.operand(call.arguments().get(1)).add(" MICROSECOND");
    }

    // around midnight it begins again
    private static void timeMoved(SqlNode.Call call, SqlText out) {
        out.add("TIME(TIMESTAMP('2000-01-02', ").node(first(call)).add(") " + call.detail() + " INTERVAL ");
        out.operand(call.arguments().get(1)).add(" % 86400000000 MICROSECOND)");
    }

    private static void elapsed(SqlNode.Call call, SqlText out) {
        boolean times = Types.is(first(call), ColumnType.Kind.TIME);
        String before = times ? "TIMESTAMP('2000-01-01', " : "";
        String after = times ? ")" : "";
        out.add("TIMESTAMPDIFF(MICROSECOND, " + before)
                .node(call.arguments().get(1))
                .add(after + ", " + before);
        out.node(first(call)).add(after + ")");
    }

    private static void scaled(SqlNode.Call call, SqlText out) {
        SqlNode factor = call.arguments().get(1);
        ColumnType type = Types.of(factor);
        boolean whole = call.detail().equals("*") && type != null && type.isInteger();
        out.add(whole ? "" : "CAST(ROUND(").operand(first(call)).add(" " + call.detail() + " ");
        out.operand(factor).add(whole ? "" : ") AS SIGNED)");
    }

    private static void ratio(SqlNode.Call call, SqlText out) {
        out.add("CAST(")
                .node(first(call))
                .add(" AS DOUBLE) / ")
                .operand(call.arguments().get(1));
    }
}
