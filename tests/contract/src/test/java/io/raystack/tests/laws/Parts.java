package io.raystack.tests.laws;

import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Walks trees of nodes: what is directly below a node, and a node as people would write it. Stateless. */
final class Parts {
    private Parts() {}

    /** The nodes directly below. */
    static List<Node> of(Node node) {
        List<Node> parts = new ArrayList<>();
        if (node instanceof Node.Not not) {
            parts.add(not.operand());
        } else if (node instanceof Node.Logic logic) {
            parts.addAll(logic.operands());
        } else if (node instanceof Node.Compare compare) {
            parts.add(compare.left());
            parts.add(compare.right());
        } else if (node instanceof Node.NamedCompare named) {
            parts.add(named.right());
        } else if (node instanceof Node.Call call) {
            parts.addAll(call.arguments());
        } else if (node instanceof Node.Quantified quantified && quantified.body() != null) {
            parts.add(quantified.body());
        } else if (node instanceof Node.SubQuery nested) {
            parts.addAll(nested.query().conditions());
        } else if (node instanceof Node.Exists exists) {
            parts.addAll(exists.query().conditions());
        } else if (node instanceof Node.Outer outer) {
            parts.add(outer.value());
        }
        return parts;
    }

    /** A question on one line. */
    static String text(Query query) {
        String model = query.model().substring(query.model().lastIndexOf('.') + 1);
        String slice = query.slice().isSet()
                ? (query.order().get(0).descending() ? ".reverse()" : "") + ".slice(" + query.slice() + ")"
                : "";
        return query.conditions().stream()
                .map(call -> call instanceof Node.Not not
                        ? ".exclude(" + text(not.operand()) + ")"
                        : ".filter(" + text(call) + ")")
                .collect(Collectors.joining("", model, slice));
    }

    /** A node on one line. */
    static String text(Node node) {
        if (node instanceof Node.Column column) {
            String hop = column.hop().toString();
            return "x" + (hop.isEmpty() ? "" : "." + hop) + "." + column.field().name();
        }
        if (node instanceof Node.Named named) {
            return "path(" + named.path() + ")";
        }
        if (node instanceof Node.Literal literal) {
            return value(literal.value());
        }
        if (node instanceof Node.Literals literals) {
            return literals.values().stream().map(Parts::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate.aggregate() + "(x." + aggregate.over()
                    + (aggregate.argument() == null ? "" : ": " + text(aggregate.argument())) + ")";
        }
        return condition(node);
    }

    private static String condition(Node node) {
        List<String> parts = of(node).stream().map(Parts::text).toList();
        if (node instanceof Node.Logic logic) {
            return "(" + String.join(" " + logic.operator() + " ", parts) + ")";
        }
        if (node instanceof Node.Compare compare) {
            return parts.get(0) + " " + compare.lookup().name() + " " + parts.get(1);
        }
        if (node instanceof Node.NamedCompare named) {
            return "\"" + named.lookup() + "\" " + parts.get(0);
        }
        if (node instanceof Node.Quantified quantified) {
            return quantified.quantifier() + "(x." + quantified.over() + parts + ")";
        }
        if (node instanceof Node.Call call) {
            return call.function().name() + parts;
        }
        return node instanceof Node.SubQuery nested
                ? "(" + text(nested.query()) + ")"
                : node.getClass().getSimpleName() + parts;
    }

    private static String value(@org.jspecify.annotations.Nullable Object value) {
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        StringBuilder out = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            if (c >= 32 && c < 127) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\u{%X}", c));
            }
        });
        return out.append("'").toString();
    }
}
