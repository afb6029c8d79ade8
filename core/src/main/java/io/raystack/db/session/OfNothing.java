package io.raystack.db.session;

import io.raystack.db.plan.RowShape;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an aggregate over no rows, for queries that need not be sent. Stateless, thread-safe. */
final class OfNothing {
    private OfNothing() {}

    /** The values of aggregates over no rows, each of the type that the database would give. */
    static @Nullable Object[] values(List<Node.Aliased> wanted, RowShape shape) {
        @Nullable Object[] values = new @Nullable Object[wanted.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Fit.to(shape.values().get(i).type(), value(wanted.get(i).value()));
        }
        return values;
    }

    /** Zero for a count, the fallback of {@code orZero()}, else null. */
    private static @Nullable Object value(Node node) {
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate.aggregate().equals(AggregateDef.COUNT) ? (Object) 0L : null;
        }
        if (node instanceof Node.Literal literal) {
            return literal.value();
        }
        if (node instanceof Node.Call call && call.function().equals(FunctionDef.COALESCE)) {
            for (Node argument : call.arguments()) {
                Object found = value(argument);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
