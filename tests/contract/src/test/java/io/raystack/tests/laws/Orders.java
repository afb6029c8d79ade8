package io.raystack.tests.laws;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Orders to sort by, and the same order in memory. */
final class Orders {
    private final World world;

    Orders(World world) {
        this.world = world;
    }

    /** One to three columns, also beyond to-one relations, in all directions. */
    List<Order<Object>> orders(ModelSpec model, Chance chance) {
        List<Order<Object>> orders = new ArrayList<>();
        int size = 1 + chance.below(3);
        for (int i = 0; i < size; i++) {
            Hop hop = Hop.ROOT;
            ModelSpec end = model;
            if (chance.percent(35)) {
                List<RelationSpec> one =
                        end.relations().stream().filter(r -> !r.toMany()).toList();
                if (!one.isEmpty()) {
                    RelationSpec relation = chance.of(one);
                    hop = hop.to(relation);
                    end = world.graph.model(relation.target());
                }
            }
            List<FieldSpec> sortable =
                    end.fields().stream().filter(Words::isOrdered).toList();
            orders.add(new Order<>(
                    new Node.Column(hop, chance.of(sortable)),
                    chance.percent(50),
                    chance.of(Order.Nulls.SMALLEST, Order.Nulls.SMALLEST, Order.Nulls.FIRST, Order.Nulls.LAST)));
        }
        return orders;
    }

    /** Whether rows with these keys stand in this order. */
    boolean sorted(ModelSpec model, List<Long> keys, List<Order<Object>> orders) {
        Map<Long, Row> rows = new java.util.HashMap<>();
        world.rows(model).forEach(row -> rows.put(row.id(), row));
        Comparator<Row> comparator = (a, b) -> 0;
        for (Order<Object> order : orders) {
            comparator = comparator.thenComparing((a, b) -> compare(order, value(order, a), value(order, b)));
        }
        for (int i = 1; i < keys.size(); i++) {
            if (comparator.compare(rows.get(keys.get(i - 1)), rows.get(keys.get(i))) > 0) {
                return false;
            }
        }
        return true;
    }

    private @org.jspecify.annotations.Nullable Object value(Order<Object> order, Row row) {
        Scope scope = Scope.of(java.util.Objects.requireNonNull(row.model()), row, null);
        Reference reference = Reference.of((Node.Column) order.node(), scope, world.graph);
        return Meaning.plain(
                new Oracle(world, new Trace()).at(reference.place(), scope).get(reference.field()));
    }

    private static int compare(
            Order<Object> order,
            @org.jspecify.annotations.Nullable Object a,
            @org.jspecify.annotations.Nullable Object b) {
        if (a != null && b != null) {
            int ascending = Meaning.order(a, b);
            return order.descending() ? -ascending : ascending;
        }
        boolean first =
                order.nulls() == Order.Nulls.FIRST || (order.nulls() == Order.Nulls.SMALLEST && !order.descending());
        int nulls = Boolean.compare(a != null, b != null);
        return first ? nulls : -nulls;
    }
}
