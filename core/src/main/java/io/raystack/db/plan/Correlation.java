package io.raystack.db.plan;

import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.function.Predicate;

/**
 * Whether a query speaks of one around it: then not every database takes it as a source of rows. Stateless, thread-safe.
 */
final class Correlation {
    private final int depth;

    private Correlation(int depth) {
        this.depth = depth;
    }

    /** Whether {@code query} has a value of the row of the query around it, or of one further out. */
    static boolean of(Query query) {
        return new Correlation(0).reachesOut(query);
    }

    private boolean reachesOut(Query query) {
        Predicate<Node> outer = this::reachesOut;
        return query.conditions().stream().anyMatch(outer)
                || query.having().stream().anyMatch(outer)
                || query.order().stream().anyMatch(o -> reachesOut(o.node()))
                || query.selection().values().stream().anyMatch(outer)
                || query.selection().annotations().stream().anyMatch(outer);
    }

    private boolean reachesOut(Node node) {
        if (node instanceof Node.SubQuery nested) {
            return new Correlation(depth + 1).reachesOut(nested.query());
        }
        if (node instanceof Node.Exists nested) {
            return new Correlation(depth + 1).reachesOut(nested.query());
        }
        if (node instanceof Node.Outer outer) {
            return depth == 0 || new Correlation(depth - 1).reachesOut(outer.value());
        }
        return node.parts().stream().anyMatch(this::reachesOut);
    }
}
