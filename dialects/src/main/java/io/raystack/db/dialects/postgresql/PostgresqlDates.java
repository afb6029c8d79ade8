package io.raystack.db.dialects.postgresql;

import io.raystack.db.dialects.Types;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * Parts of dates, truncation, arithmetic. What is read of an instant is read in a zone that stands in the statement, so the
 * session's has no say.
 *
 * <p>Stateless, thread-safe.
 */
final class PostgresqlDates {
    private static final Map<String, String> PARTS = Map.of(
            "year", "YEAR",
            "iso_year", "ISOYEAR",
            "quarter", "QUARTER",
            "month", "MONTH",
            "week", "WEEK",
            "day", "DAY",
            "iso_week_day", "ISODOW",
            "hour", "HOUR",
            "minute", "MINUTE");

    private PostgresqlDates() {}

    static FunctionTable in(FunctionTable table) {
        FunctionTable all = table;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            all = all.with(part.getKey(), part("CAST(EXTRACT(" + part.getValue() + " FROM ", ") AS integer)"));
        }
        return all.with("second", part("CAST(FLOOR(EXTRACT(SECOND FROM ", ")) AS integer)"))
                .with("week_day", part("CAST(EXTRACT(DOW FROM ", ") + 1 AS integer)"))
                .with("date", part("CAST(", " AS date)"))
                .with("time", part("CAST(", " AS time)"))
                .with("at_zone", FunctionTable.around("", ""))
                .with("truncate", new Row(false, PostgresqlDates::truncate))
                .with("now", FunctionTable.around("CURRENT_TIMESTAMP", ""))
                .with("instant", new Row(false, PostgresqlDates::instant))
                .with("moved", new Row(true, PostgresqlDates::moved))
                .with("time_moved", new Row(true, PostgresqlDates::moved))
                .with("elapsed", new Row(true, PostgresqlDates::elapsed))
                .with("scaled", new Row(true, PostgresqlDates::moved))
                .with("ratio", new Row(false, PostgresqlDates::ratio));
    }

    private static SqlNode first(SqlNode.Call call) {
        return call.arguments().get(0);
    }

    private static boolean isInstant(SqlNode node) {
        return Types.is(node, ColumnType.Kind.DATETIME);
    }

    private static Row part(String before, String after) {
        return new Row(false, (call, out) -> {
            out.add(before);
            local(first(call), call.detail(), out);
            out.add(after);
        });
    }

    private static void local(SqlNode value, String zone, SqlText out) {
        if (isInstant(value)) {
            out.add("(").operand(value);
            zone(zone, out);
            out.add(")");
        } else {
            out.operand(value);
        }
    }

    // a text like '+01:00' would be read the other way round
    private static void zone(String zone, SqlText out) {
        out.add(" AT TIME ZONE ");
        if (zone.isEmpty()) {
            out.add("'UTC'");
        } else if (isFixed(zone)) {
            int seconds = ZoneId.of(zone)
                    .getRules()
                    .getOffset(java.time.Instant.EPOCH)
                    .getTotalSeconds();
            out.add("INTERVAL '" + seconds + " seconds'");
        } else {
            out.word(zone);
        }
    }

    private static boolean isFixed(String zone) {
        return ZoneId.of(zone).getRules().isFixedOffset();
    }

    private static void truncate(SqlNode.Call call, SqlText out) {
        String[] words = call.detail().split(" ", 2);
        String zone = words.length == 2 ? words[1] : "";
        String unit = "DATE_TRUNC('" + words[0].toLowerCase(Locale.ROOT) + "', ";
        SqlNode value = first(call);
        switch (call.type().kind()) {
            case DATE -> out.add("CAST(" + unit + "CAST(").node(value).add(" AS timestamp)) AS date)");
            case TIME -> out.add("CAST(" + unit).node(value).add(") AS time)");
            default -> {
                if (!zone.isEmpty() && isFixed(zone)) {
                    out.add("(" + unit);
                    local(value, zone, out);
                    zone(zone, out.add(")"));
                    out.add(")");
                } else {
                    out.add(unit)
                            .node(value)
                            .add(", ")
                            .word(zone.isEmpty() ? "UTC" : zone)
                            .add(")");
                }
            }
        }
    }

    private static void instant(SqlNode.Call call, SqlText out) {
        out.add("(CAST(").node(first(call)).add(" AS timestamp)");
        zone(call.detail(), out);
        out.add(")");
    }

    private static void moved(SqlNode.Call call, SqlText out) {
        out.operand(first(call))
                .add(" " + call.detail() + " ")
                .operand(call.arguments().get(1));
    }

    private static void elapsed(SqlNode.Call call, SqlText out) {
        boolean dates = Types.is(first(call), ColumnType.Kind.DATE);
        out.add(dates ? "(" : "")
                .operand(first(call))
                .add(" - ")
                .operand(call.arguments().get(1));
        out.add(dates ? ") * INTERVAL '1 day'" : "");
    }

    private static void ratio(SqlNode.Call call, SqlText out) {
        out.add("CAST(EXTRACT(EPOCH FROM ")
                .operand(first(call))
                .add(") / EXTRACT(EPOCH FROM ")
                .operand(call.arguments().get(1))
                .add(") AS double precision)");
    }
}
