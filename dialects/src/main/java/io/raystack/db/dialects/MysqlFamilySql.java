package io.raystack.db.dialects;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Aggregates;
import io.raystack.db.sql.Aggregates.Form;
import io.raystack.db.sql.Changes;
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
import org.jspecify.annotations.Nullable;

/**
 * What the databases that speak MySQL's SQL write differently from the others.
 *
 * <p>Stateless, thread-safe.
 */
public final class MysqlFamilySql {
    private static final Clause<SqlNode.Comparison> PLAIN = MysqlFamilySql::comparison;

    /** Aggregates of the family. */
    public static final Aggregates AGGREGATES = new Aggregates(Aggregates.Filters.CASE, MysqlFamilySql::aggregate)
            .with("string_agg", MysqlFamilySql::texts)
            .with("bit_and", MysqlFamilySql::bits)
            .with("bit_or", MysqlFamilySql::bits)
            .with("bit_xor", MysqlFamilySql::bits);

    private MysqlFamilySql() {}

    /**
     * The parts of one database of the family.
     *
     * @param cases the collation with the simple Unicode mapping of case
     * @param binary the collation that compares code points
     * @param equality how JSON documents are compared
     * @param insert the clauses of INSERT
     */
    public static SqlParts parts(
            String cases, String binary, JsonEquality equality, List<Clause<? super Statement.Insert>> insert) {
        String after = " USING utf8mb4) COLLATE " + cases + ") COLLATE " + binary;
        return new SqlParts(
                '"',
                functions(after, binary),
                new ExpressionParts(
                        AGGREGATES,
                        equality.comparison(PLAIN),
                        Expressions.match("UPPER(CONVERT(", after),
                        equality.inList(Expressions.IN_LIST),
                        Expressions.IN_UNLIMITED_SELECT,
                        Expressions.NULLS_SMALLEST_UNSPOKEN,
                        WindowFunctions.ROWS_AND_RANGES),
                selects(),
                insert,
                List.of(Changes.SET, Changes.UPDATE_WHERE, MysqlFamilySql::noReturning),
                List.of(MysqlFamilySql::deleteFrom, Changes.DELETE_WHERE, MysqlFamilySql::noReturning));
    }

    /** {@code VALUES (), ()} too: a row of nothing but defaults. */
    public static void into(Statement.Insert insert, SqlText out) {
        out.add("INSERT INTO ")
                .name(insert.table())
                .add(" (")
                .names(insert.columns())
                .add(")");
    }

    private static FunctionTable functions(String after, String binary) {
        return new MysqlFamilyJson(binary)
                .in(MysqlFamilyDates.in(new Ways(List.of("", ""), List.of("CAST(", " AS CHAR(8000))"), "INSTR")
                        .in(FunctionTable.STANDARD
                                .with("divide", new FunctionTable.Row(true, MysqlFamilySql::divide))
                                .with("mod", FunctionTable.infix(" % "))
                                .with("lower", FunctionTable.around("LOWER(CONVERT(", after))
                                .with("upper", FunctionTable.around("UPPER(CONVERT(", after))
                                .with("excluded", FunctionTable.named("VALUES"))
                                .with("decimal", new FunctionTable.Row(false, MysqlFamilySql::rounded))
                                .and(NoSearch.ROWS)
                                .and(MysqlFamilyFunctions.rows(binary)))));
    }

    private static List<Clause<? super Statement.Select>> selects() {
        return List.of(
                Selects.ITEMS,
                Selects.FROM,
                Selects.JOINS,
                Selects.WHERE,
                Selects.GROUP_BY,
                MysqlFamilyHaving.CLAUSE,
                Selects.ORDER_BY_UNSPOKEN,
                Selects.limit("18446744073709551615"),
                Selects.LOCK);
    }

    private static void divide(SqlNode.Call call, SqlText out) {
        out.operand(call.arguments().get(0))
                .add(Types.integer(call) ? " DIV " : " / ")
                .operand(call.arguments().get(1));
    }

    private static void rounded(SqlNode.Call call, SqlText out) {
        out.add("CAST(")
                .nodes(call.arguments())
                .add(" AS DECIMAL(65, " + call.type().scale() + "))");
    }

    private static Form aggregate(SqlNode.Aggregate node) {
        Form plain = Form.plain(node);
        SqlNode argument = node.argument();
        if (node.function().equalsIgnoreCase("avg")
                && argument != null
                && Types.is(argument, ColumnType.Kind.DURATION)) {
            return plain.within("CAST(ROUND(", ") AS SIGNED)");
        }
        return switch (node.function().toLowerCase(Locale.ROOT)) {
            case "avg" -> node.type().kind() == ColumnType.Kind.DOUBLE ? plain.over("CAST(", " AS DOUBLE)") : plain;
            case "bool_and" -> Form.named("MIN");
            case "bool_or" -> Form.named("MAX");
            case "json_agg" -> json(argument);
            default -> plain;
        };
    }

    // a boolean is a number, and a document a text, unless a JSON function gives it
    private static Form json(@Nullable SqlNode argument) {
        Form all = Form.named("JSON_ARRAYAGG");
        if (argument != null && Types.is(argument, ColumnType.Kind.BOOLEAN)) {
            return all.over("JSON_EXTRACT(CASE ", " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, '$')");
        }
        boolean document = argument != null && Types.is(argument, ColumnType.Kind.JSON);
        return document ? all.over("JSON_EXTRACT(", ", '$')") : all;
    }

    // a separator cannot be sent as a value, so it is put before each text, and the first one is cut off
    private static void texts(SqlNode.Aggregate node, SqlText out) {
        SqlNode between = node.more().get(0);
        SqlNode argument = Objects.requireNonNull(node.argument());
        SqlNode filter = node.filter();
        out.add("SUBSTR(GROUP_CONCAT(").add(node.distinct() ? "DISTINCT " : "");
        out.add(filter == null ? "" : "CASE WHEN ");
        if (filter != null) {
            out.node(filter).add(" THEN ");
        }
        out.add("CONCAT(").node(between).add(", ").node(argument).add(")").add(filter == null ? "" : " END");
        if (!node.order().isEmpty()) {
            out.add(" ORDER BY ").list(node.order(), out.parts().expressions().order());
        }
        out.add(" SEPARATOR ''), CHAR_LENGTH(").node(between).add(") + 1)");
    }

    // of no rows the bits there are all zeros or all ones, not NULL
    private static void bits(SqlNode.Aggregate node, SqlText out) {
        SqlNode argument = Objects.requireNonNull(node.argument());
        SqlNode filter = node.filter();
        SqlNode kept =
                filter == null ? argument : new SqlNode.Case(List.of(filter), List.of(argument), SqlNode.Constant.NULL);
        out.add("CASE WHEN COUNT(")
                .node(kept)
                .add(") > 0 THEN CAST(" + Form.plain(node).name() + "(");
        out.node(kept).add(") AS SIGNED) END");
    }

    private static void comparison(SqlNode.Comparison node, SqlText out) {
        if (node.operator() == SqlNode.Comparison.Operator.NOT_SAME) {
            out.add("NOT (")
                    .operand(node.left())
                    .add(" <=> ")
                    .operand(node.right())
                    .add(")");
        } else {
            out.operand(node.left())
                    .add(Expressions.symbol(node.operator(), " <=> ", ""))
                    .operand(node.right());
        }
    }

    private static void deleteFrom(Statement.Delete delete, SqlText out) {
        String alias = delete.table().alias();
        out.add("DELETE ");
        if (!alias.isEmpty()) {
            out.name(alias).add(" ");
        }
        out.add("FROM ").name(delete.table().name());
        if (!alias.isEmpty()) {
            out.add(" AS ").name(alias);
        }
    }

    // what is deleted under an alias, as everything is here, cannot come back
    private static void noReturning(Statement.Delete delete, SqlText out) {
        if (!delete.returning().isEmpty()) {
            throw new Unsupported(
                    "This database does not give back columns of deleted rows.",
                    "Read them with a query of their own.");
        }
    }

    private static void noReturning(Statement.Update update, SqlText out) {
        if (!update.returning().isEmpty()) {
            throw new Unsupported(
                    "This database does not give back columns of updated rows.",
                    "Read them with a query of their own.");
        }
    }
}
