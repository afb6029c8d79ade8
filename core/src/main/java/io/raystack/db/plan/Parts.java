package io.raystack.db.plan;

import io.raystack.db.query.Node;
import java.util.Map;
import java.util.function.Predicate;

/** Looks for something in an expression and in the annotations that it names. Stateless, thread-safe. */
final class Parts {
    private Parts() {}

    /** Whether something in {@code node}, names of {@code annotations} looked up, meets {@code wanted}. */
    static boolean any(Node node, Map<String, Node> annotations, Predicate<Node> wanted) {
        if (wanted.test(node)) {
            return true;
        }
        String name = node instanceof Node.Named named
                ? named.path()
                : node instanceof Node.NamedCompare compare ? compare.lookup() : null;
        if (name != null) {
            Node said = annotations.get(name);
            for (int end = name.lastIndexOf("__"); said == null && end > 0; end = name.lastIndexOf("__", end - 1)) {
                said = annotations.get(name.substring(0, end));
            }
            if (said != null && !node.equals(said) && any(said, annotations, wanted)) {
                return true;
            }
        }
        return node.parts().stream().anyMatch(part -> any(part, annotations, wanted));
    }
}
