package io.raystack.db;

import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an ordered result, found by the values of the row beside it instead of a number of rows to leave out.
 *
 * <p>Belongs to one call.
 */
final class Pages<T extends KeyedModel> {
    private static final String NAME = "page_key_";

    private final Asked<T> asked;
    private final Paging paging;
    private final List<Order<?>> order;
    private final String said;
    private final @Nullable Cursor cursor;

    Pages(Asked<T> asked, Paging paging) {
        this.asked = asked;
        this.paging = paging;
        this.order = order(asked);
        this.said = describe(asked.meta(), order);
        String place = paging.cursor();
        this.cursor = place == null ? null : Cursor.of(place, said, paging.secret());
    }

    /** The order said, or the model's, with the key at its end so that no two rows have one place. */
    private static List<Order<?>> order(Asked<?> asked) {
        Query query = Clauses.ordered(asked.meta(), asked.query());
        List<Order<?>> by = new ArrayList<>(query.order());
        if (by.isEmpty()) {
            asked.meta().spec().meta().ordering().forEach(name -> by.add(Order.named(name)));
        }
        boolean down = !by.isEmpty() && by.get(by.size() - 1).descending();
        for (FieldSpec field : asked.meta().spec().keyFields()) {
            Node key = new Node.Column(Hop.ROOT, field);
            if (by.stream().noneMatch(o -> isKey(o.node(), field))) {
                by.add(new Order<>(key, down, Order.Nulls.SMALLEST));
            }
        }
        if (query.reversed()) {
            by.replaceAll(Order::reversed);
        }
        return by;
    }

    private static boolean isKey(Node node, FieldSpec key) {
        String name = name(node);
        return name.equals(key.lookupName()) || name.equals("pk");
    }

    /** The rows at the cursor, the nearest first: before it they come in the opposite order. */
    Query rows(int most) {
        Query query = asked.query();
        List<Order<?>> by = new ArrayList<>(order);
        if (cursor != null) {
            query = query.where(new Keyset(order, cursor.values(), cursor.backwards()).condition());
            if (cursor.backwards()) {
                by.replaceAll(Order::reversed);
            }
        }
        return query.orderBy(by).slice(new Query.Slice(0, most));
    }

    /** The page. */
    Page<T> page() {
        boolean backwards = cursor != null && cursor.backwards();
        Query query = rows(paging.size() + 1);
        for (int i = 0; i < order.size(); i++) {
            query = query.annotate(new Node.Aliased(NAME + i, order.get(i).node()));
        }
        List<T> rows = new ArrayList<>(asked.reader().<T>list(query, asked.loading()));
        boolean more = rows.size() > paging.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Page<>(rows, null, null);
        }
        String next = backwards || more ? at(rows.get(rows.size() - 1), false) : null;
        String previous = (backwards ? more : cursor != null) ? at(rows.get(0), true) : null;
        return new Page<>(rows, next, previous);
    }

    private String at(T row, boolean backwards) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            values.add(row.$annotation(NAME + i));
        }
        return new Cursor(backwards, values).text(said, paging.secret());
    }

    private static String describe(Meta<?> meta, List<Order<?>> order) {
        StringBuilder text = new StringBuilder(meta.spec().className());
        for (Order<?> by : order) {
            text.append(by.descending() ? " -" : " ").append(name(by.node())).append(by.nulls());
        }
        return text.toString();
    }

    private static String name(Node node) {
        if (node instanceof Node.Column column) {
            String before = column.hop().toString();
            return (before.isEmpty() ? "" : before + "__") + column.field().lookupName();
        }
        return node instanceof Node.Named named ? named.path() : node.toString();
    }
}
