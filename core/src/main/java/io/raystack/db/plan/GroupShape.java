package io.raystack.db.plan;

import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether groups are made in the select of the rows or in one around it. A computed expression that makes groups is known
 * again by its place in the selection alone, and SQL aggregates no function over a window: where more is asked, a nested
 * select computes, and the select around it speaks of columns.
 *
 * <p>Belongs to one planning.
 */
final class GroupShape {
    private final Selected selection;
    private final Map<String, Node> names = new HashMap<>();

    private GroupShape(Selected selection) {
        this.selection = selection;
        selection.annotations().forEach(a -> names.put(a.name(), a.value()));
    }

    /** Whether it takes a nested select. */
    static boolean isNested(Selected selection, Query query) {
        return !selection.groupBy().isEmpty() && new GroupShape(selection).isNested(query);
    }

    private boolean isNested(Query query) {
        boolean windows = selection.totals().stream().anyMatch(this::aggregatesWindow)
                || selection.values().stream().anyMatch(this::aggregatesWindow)
                || selection.groupBy().stream().anyMatch(k -> Windowed.in(k, names))
                || query.conditions().stream().anyMatch(c -> Windowed.in(c, names));
        return windows
                || selection.groupBy().stream().anyMatch(k -> Parts.any(k, names, GroupShape::isSubselect))
                || selection.groupBy().stream().anyMatch(k -> Parts.any(k, names, Node.Literal.class::isInstance))
                        && !isSimple(query);
    }

    private boolean aggregatesWindow(Node node) {
        return node instanceof Node.Aggregate
                ? Windowed.in(node, names)
                : node.parts().stream().anyMatch(this::aggregatesWindow);
    }

    /** Whether it may become a sub-select, which databases do not group by reliably. */
    private static boolean isSubselect(Node node) {
        return node instanceof Node.Aggregate
                || node instanceof Node.SubQuery
                || node instanceof Node.Exists
                || node instanceof Node.Compare
                || node instanceof Node.NamedCompare
                || node instanceof Node.Quantified;
    }

    /** Whether everything asked of the groups is their expressions themselves, or computed of aggregates alone. */
    private boolean isSimple(Query query) {
        List<Node> keys = selection.groupBy();
        return query.having().stream().allMatch(this::isOfTotals)
                && selection.values().stream().allMatch(v -> keys.contains(plain(v)) || isOfTotals(v))
                && query.order().stream().allMatch(o -> isSelected(plain(o.node())) || isOfTotals(o.node()));
    }

    private boolean isSelected(Node node) {
        return selection.groupBy().contains(node) && selection.values().stream().anyMatch(v -> plain(v).equals(node));
    }

    private boolean isOfTotals(Node node) {
        if (node instanceof Node.Aggregate || node instanceof Node.Literal || node instanceof Node.Literals) {
            return true;
        }
        if (node instanceof Node.Named || node instanceof Node.NamedCompare) {
            return selection.totals().stream().anyMatch(t -> isCalled(node, t.name()) && isOfTotals(t.value()))
                    && node.parts().stream().allMatch(this::isOfTotals);
        }
        return !node.parts().isEmpty() && node.parts().stream().allMatch(this::isOfTotals);
    }

    private static boolean isCalled(Node node, String total) {
        String name = node instanceof Node.NamedCompare compare ? compare.lookup() : ((Node.Named) node).path();
        return name.equals(total) || name.startsWith(total + "__");
    }

    private static Node plain(Node node) {
        return node instanceof Node.Aliased aliased ? aliased.value() : node;
    }
}
