package io.raystack.tests.laws;

import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions by name. Within one call they come back to the same to-many relation, so that rows are shared. */
final class ByName {
    /** A way by names and where it leads. */
    record Way(String name, ModelSpec model, int toMany) {
        Way to(Edge edge) {
            String longer = name.isEmpty() ? edge.name : name + "__" + edge.name;
            return new Way(longer, edge.target, toMany + (edge.toMany() ? 1 : 0));
        }

        String field(String lookupName) {
            return name.isEmpty() ? lookupName : name + "__" + lookupName;
        }
    }

    private final Chance chance;
    private final Words words;
    private final Graph graph;
    private Way focus;
    private Way root;

    ByName(Chance chance, Words words, Graph graph, ModelSpec model) {
        this.chance = chance;
        this.words = words;
        this.graph = graph;
        this.root = new Way("", model, 0);
        this.focus = root;
        refocus();
    }

    /** The next call is about another relation, or the same again. */
    void refocus() {
        List<Way> ways = new ArrayList<>();
        for (Edge edge : graph.from(root.model())) {
            Way first = root.to(edge);
            if (edge.toMany()) {
                ways.add(first);
            }
            if (chance.percent(35)) {
                graph.from(edge.target).stream()
                        .filter(e -> e.toMany() && (!edge.toMany() || chance.percent(50)))
                        .forEach(e -> ways.add(first.to(e)));
            }
        }
        focus = ways.isEmpty() ? root : chance.of(ways);
    }

    /** One call's condition. */
    Condition<Object> condition(int depth) {
        int kind = depth <= 0 ? 0 : chance.below(100);
        if (kind < 25) {
            return leaf();
        }
        if (kind < 45) {
            return pairs();
        }
        if (kind < 65) {
            return condition(depth - 1).and(condition(depth - 1));
        }
        if (kind < 87) {
            return condition(depth - 1).or(condition(depth - 1));
        }
        return condition(depth - 1).not();
    }

    /** {@code filter("a__b", 1, "a__c", 2)}. */
    private Condition<Object> pairs() {
        Map<String, Object> lookups = new LinkedHashMap<>();
        int size = 2 + chance.below(2);
        for (int i = 0; i < size; i++) {
            Way way = way();
            FieldSpec field = words.field(way.model());
            String lookup = words.lookup(field);
            lookups.put(name(way, field, lookup), words.operand(lookup, way.model(), field));
        }
        return q(lookups);
    }

    private Condition<Object> leaf() {
        Way way = way();
        int kind = chance.below(100);
        if (kind < 15) {
            return relation();
        }
        FieldSpec field = words.field(way.model());
        if (kind < 22) {
            return sameType(way, field);
        }
        String lookup = words.lookup(field);
        Object operand = words.operand(lookup, way.model(), field);
        if (kind < 30 && Words.isText(field)) {
            return Words.compare(path(way.field(field.lookupName())), lookup, operand);
        }
        if (kind < 40 && Pool.SMALL.contains(field.name())) {
            return words.calculation(
                            path(way.field(field.lookupName())).node(), new io.raystack.db.query.Node.Literal(2L))
                    .gte(chance.below(6));
        }
        return q(name(way, field, lookup), operand);
    }

    /** A column compared with another of the same type: {@code q("tags__name", path("tags__color"))}. */
    private Condition<Object> sameType(Way way, FieldSpec field) {
        Way other = chance.percent(60) ? way : way();
        List<FieldSpec> same = other.model().fields().stream()
                .filter(f -> f.type().kind() == field.type().kind() || (Words.isText(f) && Words.isText(field)))
                .filter(f -> java.util.Objects.equals(
                        f.options().enumType(), field.options().enumType()))
                .toList();
        FieldSpec right = same.isEmpty() ? field : chance.of(same);
        Way from = same.isEmpty() ? way : other;
        String lookup = Words.isOrdered(field) ? chance.of("exact", "gt", "lte") : "exact";
        return q(name(way, field, lookup), path(from.field(right.lookupName())));
    }

    /** The relation itself: its key, or whether it is there. */
    private Condition<Object> relation() {
        Way from = chance.percent(60) ? root : focus;
        List<Edge> edges = new ArrayList<>(graph.from(from.model()));
        Way way = focus.name().isEmpty() || chance.percent(60) ? from.to(chance.of(edges)) : focus;
        return switch (chance.below(4)) {
            case 0 -> q(way.name(), (long) chance.below(9));
            case 1 -> q(way.name() + "__in", List.of((long) chance.below(9), (long) chance.below(9)));
            default -> q(way.name() + "__isnull", chance.percent(50));
        };
    }

    private Way way() {
        Way way = chance.percent(62) ? focus : root;
        int steps = chance.of(0, 0, 0, 1, 1, 2);
        for (int i = 0; i < steps; i++) {
            int many = way.toMany();
            List<Edge> edges = graph.from(way.model()).stream()
                    .filter(e -> many < 2 || !e.toMany())
                    .toList();
            way = edges.isEmpty() ? way : way.to(chance.of(edges));
        }
        return way;
    }

    private String name(Way way, FieldSpec field, String lookup) {
        String name = way.field(field.lookupName());
        return lookup.equals("exact") && chance.percent(70) ? name : name + "__" + lookup;
    }
}
