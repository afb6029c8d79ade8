package io.raystack.db.plan;

import io.raystack.db.query.Node;
import java.util.Collection;
import java.util.List;

/**
 * Whether some values determine another: who knows the key of a row knows all that the row holds, and the rows that it leads
 * to.
 *
 * <p>Stateless, thread-safe.
 */
final class Determined {
    private Determined() {}

    /** Whether {@code values} leave one value for {@code node}. */
    static boolean by(Collection<Value> values, Node node, Scope scope) {
        if (Parts.any(node, scope.annotations(), Determined::isOfRoot) && !knows(values, scope.root())) {
            return false;
        }
        return knows(values, scope.root()) && Holes.first(scope.ofAnnotation(), node) == null && isPlain(node, scope)
                || Holes.places(node, scope).stream()
                                .allMatch(p -> scope.hole(p) == null && knows(values, scope.row(p)))
                        && !names(node, scope);
    }

    private static boolean isOfRoot(Node node) {
        return node instanceof Node.Aggregate || node instanceof Node.SubQuery || node instanceof Node.Exists;
    }

    private static boolean isPlain(Node node, Scope scope) {
        return !scope.root().isFlattened()
                || Holes.places(node, scope).stream()
                        .allMatch(p -> p.links().stream().noneMatch(l -> l.toMany()));
    }

    private static boolean names(Node node, Scope scope) {
        return Parts.any(
                node,
                scope.annotations(),
                n -> n instanceof Node.Named named && scope.annotations().containsKey(named.path()));
    }

    private static boolean knows(Collection<Value> values, Row row) {
        for (Row at = row; at != null; at = at.before()) {
            List<Value> key = at.isAbsent() ? List.of() : at.keys();
            boolean all = key.stream()
                    .allMatch(k -> values.stream().anyMatch(v -> v.sql().equals(k.sql())));
            if (all && !key.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
