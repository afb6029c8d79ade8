package io.raystack.tests.dialects;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short words for statements that tests write by hand. */
final class Nodes {
    private Nodes() {}

    static SqlNode column(String name, ColumnType type) {
        return new SqlNode.Column("t", name, type);
    }

    static SqlNode bind(int slot, ColumnType type) {
        return new SqlNode.Parameter(Bind.of(slot, type));
    }

    static SqlNode call(String function, ColumnType type, SqlNode... arguments) {
        return new SqlNode.Call(function, List.of(arguments), type);
    }

    static SqlNode compare(SqlNode left, SqlNode.Comparison.Operator operator, SqlNode right) {
        return new SqlNode.Comparison(operator, left, right);
    }

    static SqlNode aggregate(String function, @Nullable SqlNode argument, ColumnType type) {
        return new SqlNode.Aggregate(function, argument, false, null, type);
    }

    /** {@code SELECT items FROM table AS t WHERE where}. */
    static Statement.Select select(String table, @Nullable SqlNode where, SqlNode... items) {
        return select(table, where, List.of(), items);
    }

    /** The same in an order. */
    static Statement.Select select(
            String table, @Nullable SqlNode where, List<Statement.OrderItem> order, SqlNode... items) {
        return new Statement.Select(
                false,
                Arrays.stream(items).map(i -> new Statement.Item(i, "")).toList(),
                new Statement.Table(table, "t"),
                List.of(),
                where,
                List.of(),
                null,
                order,
                null,
                null,
                Statement.Lock.NONE);
    }

    /** One row of parameters with slots from 0. */
    static Statement.Insert insert(String table, List<String> columns, List<ColumnType> types, String... returning) {
        SqlNode[] row = new SqlNode[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = bind(i, types.get(i));
        }
        return new Statement.Insert(table, columns, List.of(List.of(row)), null, columns(returning));
    }

    /** Columns without alias. */
    static List<SqlNode> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> (SqlNode) new SqlNode.Column("", name, ColumnType.TEXT))
                .toList();
    }
}
