package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialects.JsonEquality;
import io.raystack.db.dialects.NoSearch;
import io.raystack.db.dialects.Types;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Aggregates;
import io.raystack.db.sql.Aggregates.Form;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.Expressions;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.Selects;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlParts;
import io.raystack.db.sql.SqlParts.ExpressionParts;
import io.raystack.db.sql.SqlText;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Ways;
import io.raystack.db.sql.WindowFunctions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What SQLite writes differently: case is folded and decimals are computed by functions of ours, rows are not locked
 * because a writing transaction has the database for itself.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteSql {
    private static final Clause<SqlNode.Comparison> PLAIN = Expressions.comparison(" IS ", " IS NOT ");

    private static final JsonEquality JSON = JsonEquality.function("raystack_json_equal");

    static final SqlParts PARTS = new SqlParts(
            '"',
            functions(),
            new ExpressionParts(
                    new Aggregates(Aggregates.Filters.FILTER, SqliteSql::aggregate)
                            .with("string_agg", SqliteSql::texts),
                    JSON.comparison(SqliteSql::comparison),
                    Expressions.match("raystack_upper(", ")"),
                    JSON.inList(Expressions.IN_LIST),
                    Expressions.IN_SELECT,
                    Expressions.NULLS_SMALLEST,
                    WindowFunctions.STANDARD),
            selects(),
            SqlParts.STANDARD.insert(),
            SqlParts.STANDARD.update(),
            SqlParts.STANDARD.delete());

    private SqliteSql() {}

    private static FunctionTable functions() {
        return SqliteJson.in(SqliteDates.in(new Ways(List.of("", ""), List.of("", ""), "INSTR")
                .in(FunctionTable.STANDARD
                        .with("plus", arithmetic(" + ", "raystack_plus"))
                        .with("minus", arithmetic(" - ", "raystack_minus"))
                        .with("times", arithmetic(" * ", "raystack_times"))
                        .with("divide", arithmetic(" / ", "raystack_divide"))
                        .with("mod", new FunctionTable.Row(true, SqliteSql::mod))
                        .with("lower", FunctionTable.named("raystack_lower"))
                        .with("upper", FunctionTable.named("raystack_upper"))
                        .with("length", FunctionTable.named("LENGTH"))
                        .with("decimal", new FunctionTable.Row(false, SqliteSql::rounded))
                        .and(NoSearch.ROWS)
                        .and(SqliteCalls.ROWS))));
    }

    private static List<Clause<? super Statement.Select>> selects() {
        return List.of(
                Selects.ITEMS,
                Selects.FROM,
                Selects.JOINS,
                Selects.WHERE,
                Selects.GROUP_BY,
                Selects.HAVING,
                Selects.ORDER_BY,
                Selects.limit("-1"));
    }

    // SQLite computes with 64-bit integers and floating point numbers only
    private static FunctionTable.Row arithmetic(String operator, String exact) {
        Clause<SqlNode.Call> plain = FunctionTable.infix(operator).writer();
        return new FunctionTable.Row(true, (call, out) -> {
            if (Types.decimal(call)) {
                out.add(exact).add("(").nodes(call.arguments()).add(")");
            } else {
                plain.write(call, out);
            }
        });
    }

    private static void mod(SqlNode.Call call, SqlText out) {
        if (Types.decimal(call)) {
            out.add("raystack_mod(").nodes(call.arguments()).add(")");
        } else if (Types.has(call, ColumnType.Kind.DOUBLE)) {
            out.add("MOD(").nodes(call.arguments()).add(")");
        } else {
            out.operand(call.arguments().get(0))
                    .add(" % ")
                    .operand(call.arguments().get(1));
        }
    }

    private static void rounded(SqlNode.Call call, SqlText out) {
        out.add("raystack_round(")
                .nodes(call.arguments())
                .add(", " + call.type().scale() + ")");
    }

    private static Form aggregate(SqlNode.Aggregate node) {
        Form plain = Form.plain(node);
        SqlNode argument = node.argument();
        if (plain.name().equals("AVG") && argument != null && Types.is(argument, ColumnType.Kind.DURATION)) {
            return plain.within("CAST(ROUND(", ") AS INTEGER)");
        }
        if (argument == null) {
            return plain;
        }
        return switch (node.function().toLowerCase(Locale.ROOT)) {
            case "sum" -> Types.decimal(argument) ? Form.named("raystack_sum") : plain;
            case "avg" -> node.type().kind() == ColumnType.Kind.DECIMAL ? Form.named("raystack_avg") : plain;
            case "bool_and" -> Form.named("MIN");
            case "bool_or" -> Form.named("MAX");
            case "json_agg" -> json(argument);
            case "stddev_pop", "stddev_samp", "var_pop", "var_samp", "bit_and", "bit_or", "bit_xor" ->
                Form.named("raystack_" + node.function());
            default -> plain;
        };
    }

    private static Form json(SqlNode argument) {
        Form all = Form.named("JSON_GROUP_ARRAY").within("NULLIF(", ", '[]')");
        if (Types.is(argument, ColumnType.Kind.JSON)) {
            return all.over("JSON(", ")");
        }
        return Types.is(argument, ColumnType.Kind.BOOLEAN)
                ? all.over("JSON(CASE ", " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)")
                : all;
    }

    // DISTINCT takes one argument only, so what stands between is put before each text, and the first one is cut off
    private static void texts(SqlNode.Aggregate node, SqlText out) {
        SqlNode between = node.more().get(0);
        SqlNode argument = Objects.requireNonNull(node.argument());
        SqlNode marked = new SqlNode.Call("append", List.of(between, argument), ColumnType.TEXT);
        out.add("SUBSTR(")
                .node(new SqlNode.Aggregate(
                        "raystack_texts",
                        marked,
                        node.distinct(),
                        node.filter(),
                        node.type(),
                        List.of(),
                        node.order()));
        out.add(", LENGTH(").node(between).add(") + 1)");
    }

    // a computed decimal may be longer than a floating point number: then it is text, which a function must compare
    private static void comparison(SqlNode.Comparison node, SqlText out) {
        boolean computed = computed(node.left()) || computed(node.right());
        boolean exact = !Types.has(node.left(), ColumnType.Kind.DOUBLE)
                && !Types.has(node.right(), ColumnType.Kind.DOUBLE)
                && node.operator() != SqlNode.Comparison.Operator.SAME
                && node.operator() != SqlNode.Comparison.Operator.NOT_SAME;
        if (computed && exact) {
            out.add("raystack_compare(")
                    .node(node.left())
                    .add(", ")
                    .node(node.right())
                    .add(")");
            out.add(Expressions.symbol(node.operator(), "", "")).add("0");
        } else {
            PLAIN.write(node, out);
        }
    }

    private static boolean computed(SqlNode node) {
        return (node instanceof SqlNode.Call || node instanceof SqlNode.Aggregate || node instanceof SqlNode.Scalar)
                && (Types.decimal(node) || sum(node));
    }

    private static boolean sum(SqlNode node) {
        return node instanceof SqlNode.Aggregate aggregate
                && aggregate.argument() != null
                && Form.plain(aggregate).name().equals("SUM")
                && Types.decimal(aggregate.argument());
    }
}
