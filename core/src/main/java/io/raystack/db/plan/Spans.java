package io.raystack.db.plan;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.Bind.Form;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;

/**
 * Comparisons of a year or day of a column in UTC with a value: they become comparisons of the column itself, so that an
 * index on it serves.
 *
 * <p>Stateless, thread-safe.
 */
final class Spans {
    private Spans() {}

    /** {@code left operator right}, written over the column where that says the same. */
    static SqlNode compare(Operator operator, SqlNode left, SqlNode right, boolean negated) {
        boolean known = left instanceof SqlNode.Call call
                && call.detail().isEmpty()
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof SqlNode.Column
                && right instanceof SqlNode.Parameter parameter
                && parameter.bind().form() == Form.AS_IS
                && isSpan(call, parameter.bind().type());
        if (!known) {
            return new SqlNode.Comparison(operator, left, right);
        }
        SqlNode.Call call = (SqlNode.Call) left;
        SqlNode.Column column = (SqlNode.Column) call.arguments().get(0);
        Bind bind = ((SqlNode.Parameter) right).bind();
        boolean year = call.function().equals("year");
        SqlNode start = end(bind, column.type(), year ? Form.YEAR_START : Form.DAY_START);
        SqlNode end = end(bind, column.type(), year ? Form.YEAR_END : Form.DAY_END);
        return switch (operator) {
            case EQ -> new SqlNode.Between(column, start, end, false);
            case NE -> new SqlNode.Between(column, start, end, true);
            case LT, GE -> new SqlNode.Comparison(operator, column, start);
            case LE, GT -> new SqlNode.Comparison(operator, column, end);
            case SAME, NOT_SAME -> new SqlNode.Comparison(operator, left, right);
        };
    }

    private static boolean isSpan(SqlNode.Call call, ColumnType value) {
        Kind column = ((SqlNode.Column) call.arguments().get(0)).type().kind();
        boolean year = call.function().equals("year") && (column == Kind.DATE || column == Kind.DATETIME);
        boolean day = call.function().equals("date") && column == Kind.DATETIME;
        return (year && value.isInteger()) || (day && value.kind() == Kind.DATE);
    }

    private static SqlNode end(Bind bind, ColumnType column, Form form) {
        return new SqlNode.Parameter(new Bind(bind.slot(), column, form, bind.sensitive()));
    }
}
