package io.raystack.db.dialects.postgresql;

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

/**
 * What PostgreSQL writes differently: lists as arrays, whole numbers computed as {@code bigint}, means as floating point
 * numbers, locks on the rows of the first table only.
 *
 * <p>Stateless, thread-safe.
 */
final class PostgresqlSql {
    private PostgresqlSql() {}

    /** The parts of a server on which {@code collation} has the simple Unicode mapping of case. */
    static SqlParts parts(String collation) {
        String after = " COLLATE \"" + collation + "\") COLLATE \"C\"";
        return new SqlParts(
                '"',
                functions(after, collation),
                new ExpressionParts(
                        new Aggregates(Aggregates.Filters.FILTER, PostgresqlSql::aggregate),
                        Expressions.COMPARISON,
                        Expressions.match("UPPER(", after),
                        Expressions.IN_ARRAY,
                        Expressions.IN_SELECT,
                        Expressions.NULLS_GREATEST,
                        WindowFunctions.STANDARD),
                selects(),
                SqlParts.STANDARD.insert(),
                SqlParts.STANDARD.update(),
                SqlParts.STANDARD.delete());
    }

    private static FunctionTable functions(String after, String collation) {
        return PostgresqlJson.in(PostgresqlDates.in(new Ways(
                        List.of("CAST(", " AS text)"), List.of("CAST(", " AS text)"), "STRPOS")
                .in(FunctionTable.STANDARD
                        .with("plus", whole(" + "))
                        .with("minus", whole(" - "))
                        .with("times", whole(" * "))
                        .with("mod", new FunctionTable.Row(true, PostgresqlSql::mod))
                        .with("lower", FunctionTable.around("LOWER(", after))
                        .with("upper", FunctionTable.around("UPPER(", after))
                        .with(
                                "inserted",
                                FunctionTable.around("(xmax = 0", ")")) // an overwritten row keeps who locked it
                        .with("decimal", new FunctionTable.Row(false, PostgresqlSql::rounded))
                        .and(PostgresqlFunctions.ROWS)
                        .and(PostgresqlFunctions.expressions(collation)))));
    }

    private static List<Clause<? super Statement.Select>> selects() {
        return List.of(
                Selects.ITEMS_OR_FIRST_OF_EQUALS,
                Selects.FROM,
                Selects.JOINS,
                Selects.WHERE,
                Selects.GROUP_BY,
                Selects.HAVING,
                Selects.ORDER_BY,
                Selects.LIMIT,
                PostgresqlSql::lock);
    }

    // the rows of an outer join's other side cannot be locked
    private static void lock(Statement.Select select, SqlText out) {
        String of = select.joins().isEmpty() || select.from().alias().isEmpty() ? "" : " OF ";
        if (select.lock() != Statement.Lock.NONE) {
            out.add(" FOR UPDATE").add(of);
            if (!of.isEmpty()) {
                out.name(select.from().alias());
            }
            out.add(
                    switch (select.lock()) {
                        case NONE, UPDATE -> "";
                        case UPDATE_NOWAIT -> " NOWAIT";
                        case UPDATE_SKIP_LOCKED -> " SKIP LOCKED";
                    });
        }
    }

    // parameters are sent as bigint; between columns the first is widened, or an int would overflow
    private static FunctionTable.Row whole(String operator) {
        Clause<SqlNode.Call> plain = FunctionTable.infix(operator).writer();
        return new FunctionTable.Row(true, (call, out) -> {
            boolean narrow = call.arguments().stream().allMatch(PostgresqlSql::narrow);
            if (narrow) {
                out.add("CAST(")
                        .node(call.arguments().get(0))
                        .add(" AS bigint)")
                        .add(operator);
                out.operand(call.arguments().get(1));
            } else {
                plain.write(call, out);
            }
        });
    }

    private static boolean narrow(SqlNode node) {
        ColumnType type = Types.of(node);
        return type != null
                && (node instanceof SqlNode.Column || node instanceof SqlNode.Scalar)
                && (type.kind() == ColumnType.Kind.INTEGER || type.kind() == ColumnType.Kind.SMALLINT);
    }

    private static void mod(SqlNode.Call call, SqlText out) {
        SqlNode a = call.arguments().get(0);
        SqlNode b = call.arguments().get(1);
        if (Types.has(call, ColumnType.Kind.DOUBLE)) {
            out.operand(a)
                    .add(" - ")
                    .operand(b)
                    .add(" * TRUNC(CAST(")
                    .operand(a)
                    .add(" / ")
                    .operand(b);
            out.add(" AS double precision))");
        } else {
            out.operand(a).add(" % ").operand(b);
        }
    }

    private static void rounded(SqlNode.Call call, SqlText out) {
        out.add("ROUND(CAST(")
                .nodes(call.arguments())
                .add(" AS numeric), " + call.type().scale() + ")");
    }

    private static Form aggregate(SqlNode.Aggregate node) {
        Form plain = Form.plain(node);
        SqlNode argument = node.argument();
        if (argument == null || Types.is(argument, ColumnType.Kind.DURATION)) {
            return plain;
        }
        return switch (node.function().toLowerCase(Locale.ROOT)) {
            case "avg" ->
                node.type().kind() == ColumnType.Kind.DOUBLE ? plain.over("CAST(", " AS double precision)") : plain;
            case "stddev_pop", "stddev_samp", "var_pop", "var_samp" -> plain.over("CAST(", " AS double precision)");
            case "sum" -> Types.integer(argument) ? plain.within("CAST(", " AS bigint)") : plain;
            case "bit_and", "bit_or", "bit_xor" -> plain.over("CAST(", " AS bigint)");
            case "json_agg" -> Form.named("JSONB_AGG");
            // not known of UUIDs before PostgreSQL 18
            case "min", "max" ->
                Types.is(argument, ColumnType.Kind.UUID)
                        ? plain.over("CAST(", " AS text) COLLATE \"C\"").within("CAST(", " AS uuid)")
                        : plain;
            default -> plain;
        };
    }
}
