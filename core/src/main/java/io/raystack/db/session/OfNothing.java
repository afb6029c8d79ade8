package io.raystack.db.session;

import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import org.jspecify.annotations.Nullable;

/** The value of an aggregate over no rows, for queries that need not be sent. Stateless, thread-safe. */
final class OfNothing {
    private OfNothing() {}

    /** Zero for a count, the fallback of {@code orZero()}, else null. */
    static @Nullable Object value(Node node) {
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
