package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Node;
import io.raystack.db.query.Node.Logic.Operator;
import io.raystack.db.query.Query;
import io.raystack.tests.laws.Scope.Place;
import io.raystack.tests.laws.Trace.Met;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Says for which rows a condition holds, straight from the laws: comparisons with null are false, a missing row makes the
 * rest null, a to-many path is some related row or else the absent one, names in one call share their rows.
 */
final class Oracle {
    private final World world;
    final Trace trace;

    Oracle(World world, Trace trace) {
        this.world = world;
        this.trace = trace;
    }

    /** The keys of the rows of {@code query}. */
    Set<Long> keys(Query query) {
        Set<Long> keys = new TreeSet<>();
        rows(query, null).forEach(row -> keys.add(row.id()));
        return keys;
    }

    /** The rows of {@code query} inside {@code outer}. */
    List<Row> rows(Query query, @org.jspecify.annotations.Nullable Scope outer) {
        ModelSpec model = world.graph.model(query.model());
        List<Row> found = new ArrayList<>();
        for (Row row : world.rows(model)) {
            Scope scope = Scope.of(model, row, outer);
            if (query.conditions().stream().allMatch(call -> holds(call, scope))) {
                found.add(row);
            }
        }
        return query.slice().isSet() ? sliced(query, found) : found;
    }

    /** A slice of rows in the order of their keys, which is the only one that the generator uses with slices. */
    private static List<Row> sliced(Query query, List<Row> rows) {
        Comparator<Row> byKey = Comparator.comparingLong(Row::id);
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(query.order().get(0).descending() ? byKey.reversed() : byKey);
        int from = (int) Math.min(sorted.size(), query.slice().offset());
        return sorted.subList(
                from, (int) Math.min(sorted.size(), from + query.slice().limit()));
    }

    /** Whether a condition holds in this scope. */
    boolean holds(Node condition, Scope scope) {
        if (condition instanceof Node.Not not) {
            return !holds(not.operand(), scope.fresh());
        }
        if (condition instanceof Node.Logic logic) {
            return logic.operator() == Operator.OR
                    ? logic.operands().stream().anyMatch(part -> holds(part, scope))
                    : all(conjuncts(logic), scope);
        }
        if (condition instanceof Node.Quantified quantified) {
            return quantified(quantified, scope);
        }
        if (condition instanceof Node.Exists exists) {
            return !rows(exists.query(), scope).isEmpty();
        }
        return new Comparison(world, this, condition, scope).holds();
    }

    /** Some row at the end of each of {@code places}, or the absent row where there is none, meets {@code body}. */
    boolean some(List<Place> places, Scope scope, Predicate<Scope> body) {
        if (places.isEmpty()) {
            return body.test(scope);
        }
        Place place = places.get(0);
        List<Place> rest = places.subList(1, places.size());
        if (scope.chosen().containsKey(place)) {
            return some(rest, scope, body);
        }
        List<Row> rows = ends(place, scope);
        if (rows.isEmpty()) {
            trace.meet(Met.EMPTY_TO_MANY);
            return some(rest, scope.choose(place, Row.ABSENT), body);
        }
        return rows.stream().anyMatch(row -> some(rest, scope.choose(place, row), body));
    }

    /** The row at a place, all to-many steps of which are chosen. */
    Row at(Place place, Scope scope) {
        if (place.edges().isEmpty()) {
            return scope.at(place.base());
        }
        Edge last = place.edges().get(place.edges().size() - 1);
        if (last.toMany()) {
            Row chosen = scope.chosen().get(place);
            return chosen == null ? Row.ABSENT : chosen;
        }
        Row before = at(place.before(), scope);
        Row row = world.one(before, last);
        if (row.isAbsent() && !before.isAbsent()) {
            trace.meet(Met.MISSING_TO_ONE);
        }
        return row;
    }

    /** The rows that the last step of {@code place} leads to. */
    private List<Row> ends(Place place, Scope scope) {
        Place before = place.before();
        if (before.edges().stream().anyMatch(Edge::toMany)) {
            trace.meet(Met.NESTED_TO_MANY);
        }
        return world.many(at(before, scope), place.edges().get(place.edges().size() - 1));
    }

    private boolean quantified(Node.Quantified node, Scope scope) {
        List<Row> rows = List.of(
                scope.at(Reference.place(node.over(), scope, world.graph).base()));
        for (Edge edge : Reference.place(node.over(), scope, world.graph).edges()) {
            rows = rows.stream().flatMap(row -> world.many(row, edge).stream()).toList();
        }
        if (rows.isEmpty()) {
            trace.meet(Met.EMPTY_QUANTIFIER);
        }
        Predicate<Row> body = row -> node.body() == null || holds(node.body(), scope.bind(node.row(), row));
        return switch (node.quantifier()) {
            case ANY -> rows.stream().anyMatch(body);
            case NONE -> rows.stream().noneMatch(body);
            case ALL -> rows.stream().allMatch(body);
        };
    }

    private boolean all(List<Node> conjuncts, Scope scope) {
        List<Place> shared = shared(conjuncts, scope);
        if (!shared.isEmpty()) {
            trace.meet(Met.SHARED_ROW);
        }
        return some(shared, scope, chosen -> conjuncts.stream().allMatch(part -> holds(part, chosen)));
    }

    /** To-many paths by name that at least two of the conjuncts mention, shortest first. */
    private List<Place> shared(List<Node> conjuncts, Scope scope) {
        Map<Place, Integer> counts = new LinkedHashMap<>();
        for (Node part : conjuncts) {
            Set<Place> mentioned = new LinkedHashSet<>();
            mention(part, scope, mentioned);
            mentioned.forEach(place -> counts.merge(place, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1 && !scope.chosen().containsKey(e.getKey()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(place -> place.edges().size()))
                .toList();
    }

    private void mention(Node node, Scope scope, Set<Place> found) {
        if (node instanceof Node.Logic logic) {
            logic.operands().forEach(part -> mention(part, scope, found));
        } else if (node instanceof Node.Compare || node instanceof Node.NamedCompare) {
            for (Reference reference : Comparison.references(node, scope, world.graph)) {
                if (reference.place().byName()) {
                    found.addAll(reference.toMany());
                }
            }
        }
    }

    private static List<Node> conjuncts(Node.Logic and) {
        List<Node> flat = new ArrayList<>();
        for (Node part : and.operands()) {
            if (part instanceof Node.Logic inner && inner.operator() == Operator.AND) {
                flat.addAll(conjuncts(inner));
            } else {
                flat.add(part);
            }
        }
        return flat;
    }
}
