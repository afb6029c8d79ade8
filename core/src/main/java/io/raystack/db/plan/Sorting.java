package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import io.raystack.db.sql.Statement.OrderItem;
import io.raystack.db.sql.Statement.OrderItem.Nulls;
import java.util.ArrayList;
import java.util.List;

/** Lowers orderings. NULL is the smallest value unless said otherwise. Belongs to one planning. */
final class Sorting {
    private Sorting() {}

    /** What a query is sorted by: what was said, else what the model says. */
    static List<Order<?>> of(Query query, Meta<?> meta) {
        List<Order<?>> order = query.order();
        if (order.isEmpty() && !query.unsorted() && !query.source().isCombined()) {
            order = new ArrayList<>();
            for (String name : meta.spec().meta().ordering()) {
                order.add(Order.named(name));
            }
        }
        if (!query.reversed()) {
            return order;
        }
        List<Order<?>> turned = new ArrayList<>(order.size());
        order.forEach(o -> turned.add(o.reversed()));
        return turned;
    }

    /** Adds the sort keys of a query to its clauses. */
    static void add(Selecting selecting) {
        Query query = selecting.query();
        Clauses clauses = selecting.clauses();
        boolean said = !query.order().isEmpty();
        if (!said && !query.selection().groupBy().isEmpty()) {
            return; // the model's own ordering is one of rows, not of groups
        }
        Scope scope = selecting.values(Scope.Flattening.KNOWN);
        for (Order<?> order : of(query, selecting.meta())) {
            Value known = selecting.known(order.node());
            Value value = known != null ? known : Operands.of(order.node(), scope);
            boolean selected = !clauses.distinct
                    || clauses.items.stream().anyMatch(i -> i.value().equals(value.sql()));
            if (!selected && Determined.by(selecting.selectedValues(), order.node(), scope)) {
                clauses.item(value.sql()); // makes no more rows distinct, and is left out of what comes back
                selected = true;
            }
            if (selected) {
                clauses.orderBy.add(item(value, order));
            } else if (said) {
                throw outside(order);
            }
        }
    }

    /** One sort key. */
    static OrderItem item(Value value, Order<?> order) {
        Nulls nulls = switch (order.nulls()) {
            case FIRST -> Nulls.FIRST;
            case LAST -> Nulls.LAST;
            case SMALLEST -> order.descending() ? Nulls.LAST : Nulls.FIRST;
        };
        return new OrderItem(value.sql(), order.descending(), value.nullable() ? nulls : Nulls.NONE);
    }

    private static FieldError outside(Order<?> order) {
        return new FieldError(
                "query.order-outside-selection",
                "distinct() is sorted by \"" + Names.describe(order.node())
                        + "\", which the selection does not hold: equal rows would differ.",
                "Select it too, or sort by something selected.",
                null);
    }
}
