package io.raystack.db.sql;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Statement.OrderItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts JSON values alike on every database: null, texts, numbers, truths, arrays, objects; texts by code point, numbers by
 * their value. A database that has the function {@code json_rank} is given three keys for one.
 *
 * <p>Stateless, thread-safe.
 */
final class JsonOrder {
    private JsonOrder() {}

    /** The sort keys of a select as the database needs them. */
    static List<OrderItem> keys(Statement.Select select, SqlText out) {
        boolean known = !select.distinct() && out.parts().functions().rows().containsKey("json_rank");
        if (!known || select.orderBy().stream().noneMatch(i -> isDocument(i.value()))) {
            return select.orderBy();
        }
        List<OrderItem> keys = new ArrayList<>();
        for (OrderItem item : select.orderBy()) {
            if (isDocument(item.value())) {
                keys.add(new OrderItem(read("json_rank", item, ColumnType.INTEGER), item.descending(), item.nulls()));
                keys.add(part("json_number", item, ColumnType.decimal(0, 0)));
                keys.add(part("json_text", item, ColumnType.TEXT));
            } else {
                keys.add(item);
            }
        }
        return keys;
    }

    private static boolean isDocument(SqlNode value) {
        ColumnType type = value instanceof SqlNode.Column column
                ? column.type()
                : value instanceof SqlNode.Call call ? call.type() : null;
        return type != null && type.kind() == ColumnType.Kind.JSON;
    }

    private static OrderItem part(String function, OrderItem item, ColumnType type) {
        return new OrderItem(read(function, item, type), item.descending(), OrderItem.Nulls.NONE);
    }

    private static SqlNode read(String function, OrderItem item, ColumnType type) {
        return new SqlNode.Call(function, List.of(item.value()), type);
    }
}
