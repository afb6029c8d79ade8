package io.raystack.db.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wanted of each row or group.
 *
 * <p>Immutable and thread-safe. Names of annotations are names like those of columns; in {@code values} an annotation stands
 * by its name.
 *
 * @param values expressions to select, in their order; empty for the entity itself
 * @param annotations named expressions of a row; each may use those before it
 * @param hidden names among {@code annotations} that do not come with an entity
 * @param distinct whether equal rows count once
 * @param on of the rows that are equal in these expressions only the first is wanted; empty for whole rows
 * @param groupBy expressions that make the groups; empty for none
 * @param totals named expressions of a group; each may use those before it
 */
public record Selected(
        List<Node> values,
        List<Node.Aliased> annotations,
        Set<String> hidden,
        boolean distinct,
        List<Node> on,
        List<Node> groupBy,
        List<Node.Aliased> totals) {
    /** The entity, nothing else. */
    public static final Selected ENTITY =
            new Selected(List.of(), List.of(), Set.of(), false, List.of(), List.of(), List.of());

    /** These values and nothing else. */
    public static Selected of(List<Node> values) {
        return ENTITY.values(values);
    }

    /** This with other values. */
    public Selected values(List<Node> wanted) {
        return new Selected(List.copyOf(wanted), annotations, hidden, distinct, on, groupBy, totals);
    }

    /** This with other named expressions of a row, all of which come with an entity. */
    public Selected annotations(List<Node.Aliased> named) {
        return new Selected(values, List.copyOf(named), Set.of(), distinct, on, groupBy, totals);
    }

    /** This, equal rows once. */
    public Selected distinctRows() {
        return new Selected(values, annotations, hidden, true, List.of(), groupBy, totals);
    }

    /** This, of the rows that are equal in {@code keys} the first one. */
    public Selected distinctOn(List<Node> keys) {
        return new Selected(values, annotations, hidden, true, List.copyOf(keys), groupBy, totals);
    }

    /** This in groups. */
    public Selected groupBy(List<Node> keys) {
        return new Selected(values, annotations, hidden, distinct, on, List.copyOf(keys), totals);
    }

    /** This with more named expressions that are not selected. */
    public Selected alias(List<Node.Aliased> more) {
        Set<String> names = more.stream().map(Node.Aliased::name).collect(Collectors.toSet());
        if (isGrouped(more)) {
            return totals(more);
        }
        names.addAll(hidden);
        return new Selected(values, named(annotations, more), Set.copyOf(names), distinct, on, groupBy, totals);
    }

    /**
     * This with more named expressions. Beside values, an aggregate makes groups: of all values that are none, those that
     * come in the same call included; from then on what is computed of aggregates is a value of a group, and anything else
     * one more expression that makes the groups.
     */
    public Selected annotate(List<Node.Aliased> more) {
        List<Node.Aliased> relations =
                more.stream().filter(m -> m.value() instanceof Node.Filtered).toList();
        if (!relations.isEmpty()) {
            return alias(relations)
                    .annotate(more.stream().filter(m -> !relations.contains(m)).toList());
        }
        List<Node> all = new ArrayList<>(values);
        if (!values.isEmpty()) {
            more.forEach(m -> all.add(new Node.Named(m.name())));
        }
        if (!isGrouped(more)) {
            Set<String> left = hidden.stream()
                    .filter(h -> more.stream().noneMatch(m -> m.name().equals(h)))
                    .collect(Collectors.toUnmodifiableSet());
            return new Selected(List.copyOf(all), named(annotations, more), left, distinct, on, groupBy, totals);
        }
        List<Node> keys = new ArrayList<>(groupBy.isEmpty() ? values : groupBy);
        more.stream().filter(m -> !isTotal(m)).forEach(m -> keys.add(new Node.Named(m.name())));
        return totals(more).groupBy(keys).values(all);
    }

    private Selected totals(List<Node.Aliased> more) {
        List<Node.Aliased> rows = more.stream().filter(m -> !isTotal(m)).toList();
        List<Node.Aliased> groups = more.stream().filter(this::isTotal).toList();
        return new Selected(values, named(annotations, rows), hidden, distinct, on, groupBy, named(totals, groups));
    }

    private boolean isGrouped(List<Node.Aliased> more) {
        return !groupBy.isEmpty() || !values.isEmpty() && more.stream().anyMatch(this::isTotal);
    }

    /** Whether {@code node} is, or is computed of, an aggregate or a total of the groups. */
    public boolean isTotal(Node node) {
        if (node instanceof Node.Aggregate) {
            return true;
        }
        if (node instanceof Node.Named named && isTotal(named.path())) {
            return true;
        }
        if (node instanceof Node.NamedCompare compare && isTotal(compare.lookup())) {
            return true;
        }
        return node.parts().stream().anyMatch(this::isTotal);
    }

    private boolean isTotal(String path) {
        return totals.stream().anyMatch(t -> path.equals(t.name()) || path.startsWith(t.name() + "__"));
    }

    /** A name that is given again means the new expression. */
    private static List<Node.Aliased> named(List<Node.Aliased> present, List<Node.Aliased> more) {
        if (more.isEmpty()) {
            return present;
        }
        Set<String> names = more.stream().map(Node.Aliased::name).collect(Collectors.toSet());
        List<Node.Aliased> all = new ArrayList<>();
        present.stream().filter(p -> !names.contains(p.name())).forEach(all::add);
        all.addAll(more);
        return List.copyOf(all);
    }
}
