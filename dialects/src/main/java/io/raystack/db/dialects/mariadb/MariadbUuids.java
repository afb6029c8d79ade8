package io.raystack.db.dialects.mariadb;

import io.raystack.db.dialects.MysqlFamilySql;
import io.raystack.db.dialects.Types;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Aggregates.Form;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.Selects;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlParts.ExpressionParts;
import io.raystack.db.sql.SqlText;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Statement.OrderItem;
import java.util.ArrayList;
import java.util.List;

/**
 * UUIDs in the order of their text. MariaDB sorts them by an order of its own, so where order matters (sort keys, {@code <},
 * BETWEEN, MIN, GREATEST) their text is taken; equality compares them as they are and so uses indexes.
 *
 * <p>Stateless, thread-safe.
 */
final class MariadbUuids {
    private static final String TEXT = "uuid_text";
    private static final List<String> AS_TEXT = List.of("CAST(", " AS CHAR(36))");
    private static final List<String> AS_UUID = List.of("CAST(", " AS UUID)");

    private MariadbUuids() {}

    /** Functions that pick the greatest or the least. */
    static FunctionTable functions(FunctionTable functions) {
        return functions
                .with(TEXT, FunctionTable.around(AS_TEXT.get(0), AS_TEXT.get(1)))
                .with("greatest", picking(functions.row("greatest")))
                .with("least", picking(functions.row("least")));
    }

    /** Sort keys, comparisons and aggregates. */
    static ExpressionParts expressions(ExpressionParts family) {
        return new ExpressionParts(
                MysqlFamilySql.AGGREGATES.formed(MariadbUuids::aggregate),
                (node, out) -> family.comparison().write(comparison(node), out),
                family.match(),
                family.inList(),
                family.inSelect(),
                (item, out) -> family.order().write(key(item), out),
                family.window(),
                (node, out) -> family.between()
                        .write(
                                new SqlNode.Between(
                                        text(node.value()), text(node.low()), text(node.high()), node.negated()),
                                out));
    }

    /** The clauses of SELECT: the text of a selected UUID is not meant by the position of that UUID. */
    static List<Clause<? super Statement.Select>> select(List<Clause<? super Statement.Select>> family) {
        List<Clause<? super Statement.Select>> clauses = new ArrayList<>(family);
        clauses.replaceAll(c -> c == Selects.ORDER_BY_UNSPOKEN ? MariadbUuids::orderBy : c);
        return clauses;
    }

    private static void orderBy(Statement.Select select, SqlText out) {
        List<OrderItem> keys = select.orderBy().stream().map(MariadbUuids::key).toList();
        Selects.ORDER_BY_UNSPOKEN.write(select.sorted(keys), out);
    }

    private static FunctionTable.Row picking(FunctionTable.Row row) {
        return new FunctionTable.Row(row.compound(), (call, out) -> {
            if (Types.is(call, ColumnType.Kind.UUID)) {
                List<SqlNode> texts =
                        call.arguments().stream().map(MariadbUuids::text).toList();
                out.add(AS_UUID.get(0))
                        .part(new SqlNode.Call(call.function(), texts, ColumnType.TEXT), row.writer())
                        .add(AS_UUID.get(1));
            } else {
                row.writer().write(call, out);
            }
        });
    }

    private static Form aggregate(SqlNode.Aggregate node, Form form) {
        SqlNode argument = node.argument();
        boolean extreme =
                node.function().equalsIgnoreCase("min") || node.function().equalsIgnoreCase("max");
        return extreme && argument != null && Types.is(argument, ColumnType.Kind.UUID)
                ? form.over(AS_TEXT.get(0), AS_TEXT.get(1)).within(AS_UUID.get(0), AS_UUID.get(1))
                : form;
    }

    private static SqlNode.Comparison comparison(SqlNode.Comparison node) {
        return switch (node.operator()) {
            case LT, LE, GT, GE -> new SqlNode.Comparison(node.operator(), text(node.left()), text(node.right()));
            case EQ, NE, SAME, NOT_SAME -> node;
        };
    }

    private static OrderItem key(OrderItem item) {
        return new OrderItem(text(item.value()), item.descending(), item.nulls());
    }

    // a UUID that is sent is sent as its text
    private static SqlNode text(SqlNode node) {
        boolean sent = node instanceof SqlNode.Parameter;
        return Types.is(node, ColumnType.Kind.UUID) && !sent
                ? new SqlNode.Call(TEXT, List.of(node), ColumnType.TEXT)
                : node;
    }
}
