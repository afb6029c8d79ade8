package io.raystack.db.plan;

import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Query;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement.OrderItem;
import java.util.List;

/**
 * A select whose rows are counted within their groups, so that a slice can be taken of each group.
 *
 * <p>Belongs to one planning.
 *
 * @param clauses the select around it, with all items but the number
 * @param at the number of a row, from 1
 */
record Numbered(Clauses clauses, SqlNode.Column at) {
    /** Counts the rows of {@code inner} that have {@code partition} in common, in {@code order}. */
    static Numbered of(Clauses inner, List<SqlNode> partition, List<OrderItem> order) {
        int columns = inner.items.size();
        String number = Clauses.name(inner.item(Windowed.rowNumber(partition, order)));
        String alias = inner.from.aliases().next();
        Clauses outer = new Clauses(new From(inner.from.aliases(), inner.derived(alias)));
        for (int i = 0; i < columns; i++) {
            ColumnType type = Numbered.type(inner.items.get(i).value());
            outer.item(new SqlNode.Column(alias, Clauses.name(i), type));
        }
        return new Numbered(outer, new SqlNode.Column(alias, number, ColumnType.BIGINT));
    }

    /** By this value, upwards. */
    static OrderItem by(SqlNode value) {
        return new OrderItem(value, false, OrderItem.Nulls.NONE);
    }

    /** The rows of a slice of each group. */
    Clauses only(Query.Slice slice) {
        SqlNode first = SqlNode.Constant.TRUE;
        SqlNode last = SqlNode.Constant.TRUE;
        if (slice.offset() > 0) {
            first = new SqlNode.Comparison(Operator.GT, at, offset(slice));
        }
        if (slice.limit() >= 0) {
            SqlNode limit = new SqlNode.Constant(slice.limit());
            SqlNode end = slice.offset() > 0
                    ? new SqlNode.Call("plus", List.of(offset(slice), limit), ColumnType.BIGINT)
                    : limit;
            last = new SqlNode.Comparison(Operator.LE, at, end);
        }
        clauses.where = Junctions.and(first, last);
        return clauses;
    }

    /** The offset; in an erased query its slot is known, not its value. */
    static SqlNode.Parameter offset(Query.Slice slice) {
        return new SqlNode.Parameter(Bind.of((int) slice.offset() - 1, ColumnType.BIGINT));
    }

    private static ColumnType type(SqlNode node) {
        return node instanceof SqlNode.Column column ? column.type() : ColumnType.BIGINT;
    }
}
