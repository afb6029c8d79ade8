package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialects.Types;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.List;

/**
 * Parts of dates, truncation, arithmetic: by {@link SqliteClock functions of ours}, since SQLite knows neither time zones nor
 * microseconds. Lengths of time are numbers of microseconds.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteDates {
    private static final List<String> PARTS = List.of(
            "year",
            "iso_year",
            "quarter",
            "month",
            "week",
            "day",
            "week_day",
            "iso_week_day",
            "hour",
            "minute",
            "second",
            "date",
            "time");

    private SqliteDates() {}

    static FunctionTable in(FunctionTable table) {
        FunctionTable all = table;
        for (String part : PARTS) {
            all = all.with(part, new Row(false, (call, out) -> read(part, call, out)));
        }
        return all.with("at_zone", FunctionTable.around("", ""))
                .with("truncate", new Row(false, SqliteDates::truncate))
                .with(
                        "now",
                        FunctionTable.around(
                                "REPLACE(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', '')", ""))
                .with("instant", new Row(false, SqliteDates::instant))
                .with("moved", new Row(false, (call, out) -> moved("raystack_moved(", call, out)))
                .with("time_moved", new Row(false, (call, out) -> moved("raystack_time_moved(", call, out)))
                .with("elapsed", FunctionTable.named("raystack_elapsed"))
                .with("scaled", new Row(true, SqliteDates::scaled))
                .with("ratio", new Row(true, (call, out) -> ratio(call, out)));
    }

    private static SqlNode first(SqlNode.Call call) {
        return call.arguments().get(0);
    }

    private static void read(String part, SqlNode.Call call, SqlText out) {
        out.add("raystack_part('" + part + "', ")
                .node(first(call))
                .add(", ")
                .word(call.detail())
                .add(")");
    }

    private static void truncate(SqlNode.Call call, SqlText out) {
        String[] words = call.detail().split(" ", 2);
        out.add("raystack_truncate('" + words[0] + "', ")
                .node(first(call))
                .add(", ")
                .word(words.length == 2 ? words[1] : "")
                .add(")");
    }

    private static void instant(SqlNode.Call call, SqlText out) {
        if (call.detail().isEmpty()) {
            out.add("(").operand(first(call)).add(" || ' 00:00:00')");
        } else {
            out.add("raystack_instant(")
                    .node(first(call))
                    .add(", ")
                    .word(call.detail())
                    .add(")");
        }
    }

    private static void moved(String function, SqlNode.Call call, SqlText out) {
        out.add(function).node(first(call)).add(call.detail().equals("-") ? ", -" : ", ");
        out.operand(call.arguments().get(1)).add(")");
    }

    private static void scaled(SqlNode.Call call, SqlText out) {
        SqlNode factor = call.arguments().get(1);
        ColumnType type = Types.of(factor);
        if (call.detail().equals("*") && type != null && type.isInteger()) {
            out.operand(first(call)).add(" * ").operand(factor);
        } else {
            out.add("CAST(ROUND(CAST(").node(first(call)).add(" AS REAL) " + call.detail() + " ");
            out.operand(factor).add(") AS INTEGER)");
        }
    }

    private static void ratio(SqlNode.Call call, SqlText out) {
        out.add("CAST(")
                .node(first(call))
                .add(" AS REAL) / ")
                .operand(call.arguments().get(1));
    }
}
