package io.raystack.db.plan;

import io.raystack.db.query.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What an expression is made of, without what is in nested queries or of the query around. Stateless, thread-safe. */
final class Parts implements Node.Visitor<List<Node>> {
    private static final Parts DIRECT = new Parts();

    private Parts() {}

    /** The expressions that {@code node} is computed of. */
    static List<Node> of(Node node) {
        return node.accept(DIRECT);
    }

    /** Whether something in {@code node}, names of {@code annotations} looked up, meets {@code wanted}. */
    static boolean any(Node node, Map<String, Node> annotations, Predicate<Node> wanted) {
        if (wanted.test(node)) {
            return true;
        }
        String name = node instanceof Node.Named named
                ? named.path()
                : node instanceof Node.NamedCompare compare ? compare.lookup() : null;
        if (name != null) {
            int end = name.indexOf("__");
            Node said = annotations.get(end < 0 ? name : name.substring(0, end));
            boolean itself = said == null || said == node || node.equals(said);
            if (!itself && any(said, annotations, wanted)) {
                return true;
            }
        }
        return of(node).stream().anyMatch(part -> any(part, annotations, wanted));
    }

    @Override
    public List<Node> column(Node.Column node) {
        return List.of();
    }

    @Override
    public List<Node> row(Node.Row node) {
        return List.of();
    }

    @Override
    public List<Node> named(Node.Named node) {
        return List.of();
    }

    @Override
    public List<Node> literal(Node.Literal node) {
        return List.of();
    }

    @Override
    public List<Node> literals(Node.Literals node) {
        return List.of();
    }

    @Override
    public List<Node> call(Node.Call node) {
        return node.arguments();
    }

    @Override
    public List<Node> compare(Node.Compare node) {
        return List.of(node.left(), node.right());
    }

    @Override
    public List<Node> namedCompare(Node.NamedCompare node) {
        return List.of(node.right());
    }

    @Override
    public List<Node> logic(Node.Logic node) {
        return node.operands();
    }

    @Override
    public List<Node> not(Node.Not node) {
        return List.of(node.operand());
    }

    @Override
    public List<Node> quantified(Node.Quantified node) {
        Node body = node.body();
        return body == null ? List.of() : List.of(body);
    }

    @Override
    public List<Node> aggregate(Node.Aggregate node) {
        List<Node> parts = new ArrayList<>(2);
        Node argument = node.argument();
        Node filter = node.filter();
        if (argument != null) {
            parts.add(argument);
        }
        if (filter != null) {
            parts.add(filter);
        }
        parts.addAll(node.more());
        node.order().forEach(o -> parts.add(o.node()));
        return parts;
    }

    @Override
    public List<Node> caseOf(Node.Case node) {
        List<Node> parts = new ArrayList<>(node.conditions());
        parts.addAll(node.values());
        Node otherwise = node.otherwise();
        if (otherwise != null) {
            parts.add(otherwise);
        }
        return parts;
    }

    @Override
    public List<Node> subQuery(Node.SubQuery node) {
        return List.of();
    }

    @Override
    public List<Node> exists(Node.Exists node) {
        return List.of();
    }

    @Override
    public List<Node> outer(Node.Outer node) {
        return List.of();
    }

    @Override
    public List<Node> window(Node.Window node) {
        List<Node> parts = new ArrayList<>(node.partition());
        node.order().forEach(o -> parts.add(o.node()));
        parts.addAll(of(node.function()));
        return parts;
    }

    @Override
    public List<Node> aliased(Node.Aliased node) {
        return List.of(node.value());
    }

    @Override
    public List<Node> item(Node.Item node) {
        return List.of();
    }
}
