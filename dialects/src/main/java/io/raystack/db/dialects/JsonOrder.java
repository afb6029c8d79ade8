package io.raystack.db.dialects;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement.OrderItem;
import java.util.List;

/**
 * Sorts JSON values where a database keeps them as text: null, texts, numbers, truths, arrays, objects; numbers by their value.
 *
 * <p>Stateless, thread-safe.
 */
public final class JsonOrder {
    private JsonOrder() {}

    /** Sort keys as {@code plain} writes them, several for a JSON value. */
    public static Clause<OrderItem> over(Clause<? super OrderItem> plain) {
        return (item, out) -> {
            ColumnType type = Types.of(item.value());
            if (type == null || type.kind() != ColumnType.Kind.JSON) {
                plain.write(item, out);
                return;
            }
            plain.write(
                    new OrderItem(read("json_rank", item, ColumnType.INTEGER), item.descending(), item.nulls()), out);
            out.add(", ");
            plain.write(part("json_number", item, ColumnType.decimal(0, 0)), out);
            out.add(", ");
            plain.write(part("json_text", item, ColumnType.TEXT), out);
        };
    }

    private static OrderItem part(String function, OrderItem item, ColumnType type) {
        return new OrderItem(read(function, item, type), item.descending(), OrderItem.Nulls.NONE);
    }

    private static SqlNode read(String function, OrderItem item, ColumnType type) {
        return new SqlNode.Call(function, List.of(item.value()), type);
    }
}
