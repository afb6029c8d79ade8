package io.raystack.tests.laws;

import io.raystack.db.QuerySet;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import java.util.List;

/**
 * A question put through the doors that users have: {@code filter}, {@code exclude}, {@code orderBy} of the model's query set,
 * in the default database.
 */
final class Asking {
    private final Meta<?> meta;
    private final QuerySet<?, ?, ?> said;

    private Asking(Meta<?> meta, QuerySet<?, ?, ?> said) {
        this.meta = meta;
        this.said = said;
    }

    static Asking of(Query query) {
        Meta<?> meta = Metas.named(query.model(), Asking.class.getClassLoader());
        Asking asking = new Asking(meta, (QuerySet<?, ?, ?>) meta.objects());
        for (Node call : query.conditions()) {
            asking = call instanceof Node.Not not
                    ? asking.exclude(new Condition<>(not.operand()))
                    : asking.filter(new Condition<>(call));
        }
        return asking;
    }

    Asking filter(Condition<Object> condition) {
        return new Asking(meta, said.filter(condition));
    }

    Asking exclude(Condition<Object> condition) {
        return new Asking(meta, said.exclude(condition));
    }

    Asking orderBy(List<Order<Object>> orders) {
        return new Asking(meta, ordered(said, orders));
    }

    private static QuerySet<?, ?, ?> ordered(QuerySet<?, ?, ?> said, List<Order<Object>> orders) {
        return switch (orders.size()) {
            case 1 -> said.orderBy(orders.get(0));
            case 2 -> said.orderBy(orders.get(0), orders.get(1));
            default -> said.orderBy(orders.get(0), orders.get(1), orders.get(2));
        };
    }

    /** The keys, as the database gives them. */
    List<Long> keys() {
        Node key = new Node.Column(Hop.ROOT, meta.spec().keyFields().get(0));
        return said.value(any -> new Expr<Object, Long>(key)).list();
    }

    /** The keys of the entities. */
    List<Long> entities() {
        return said.list().stream()
                .map(entity -> ((io.raystack.db.Model) entity).id)
                .toList();
    }

    long count() {
        return said.count();
    }

    boolean exists() {
        return said.exists();
    }

    /** The rows, for whoever asks more of them. */
    QuerySet<?, ?, ?> querySet() {
        return said;
    }

    /** What was said, for the planner. */
    Query query() {
        return said.query();
    }

    /** The model's class. */
    Class<?> model() {
        return meta.type();
    }
}
