package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec.Through;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of several models and the pairs of their many-to-many relations, in memory. */
final class World {
    /** Two keys: of a row of the declaring model, and of a row of the target. */
    record Pair(long source, long target) {}

    final Graph graph;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, List<Pair>> pairs = new HashMap<>();

    World(Graph graph) {
        this.graph = graph;
    }

    List<Row> rows(ModelSpec model) {
        return rows.computeIfAbsent(model.className(), any -> new ArrayList<>());
    }

    /** The pairs of a many-to-many relation without a model in between. */
    List<Pair> pairs(Edge edge) {
        return pairs.computeIfAbsent(edge.owner.className() + "#" + edge.relation.name(), any -> new ArrayList<>());
    }

    /** The row at the end of a to-one relation; {@link Row#ABSENT} when there is none. */
    Row one(Row from, Edge edge) {
        List<Row> found = many(from, edge);
        return found.isEmpty() ? Row.ABSENT : found.get(0);
    }

    /** The rows at the end of a relation. */
    List<Row> many(Row from, Edge edge) {
        if (from.isAbsent()) {
            return List.of();
        }
        if (edge.relation.ownsColumns()) {
            return edge.forward
                    ? byKey(edge.target, from.get(edge.field()))
                    : pointing(edge.target, edge.field(), from.id());
        }
        Through through = Objects.requireNonNull(edge.relation.through());
        return through.model() == null
                ? paired(from, edge, through.symmetrical())
                : between(from, edge, through.model());
    }

    private List<Row> byKey(ModelSpec model, @Nullable Object key) {
        return key == null
                ? List.of()
                : rows(model).stream().filter(r -> key.equals(r.id())).toList();
    }

    private List<Row> pointing(ModelSpec model, String field, long key) {
        List<Row> found = new ArrayList<>();
        for (Row row : rows(model)) {
            if (Long.valueOf(key).equals(row.get(field))) {
                found.add(row);
            }
        }
        return found;
    }

    private List<Row> paired(Row from, Edge edge, boolean symmetrical) {
        boolean bothWays = symmetrical && edge.source == edge.target;
        List<Row> found = new ArrayList<>();
        for (Pair pair : pairs(edge)) {
            if ((edge.forward || bothWays) && pair.source() == from.id()) {
                found.addAll(byKey(edge.target, pair.target()));
            } else if ((!edge.forward || bothWays) && pair.target() == from.id()) {
                found.addAll(byKey(edge.target, pair.source()));
            }
        }
        return found;
    }

    private List<Row> between(Row from, Edge edge, String model) {
        List<String> fields = graph.throughFields(edge);
        String here = fields.get(edge.forward ? 0 : 1);
        String there = fields.get(edge.forward ? 1 : 0);
        List<Row> found = new ArrayList<>();
        for (Row row : pointing(graph.model(model), here, from.id())) {
            found.addAll(byKey(edge.target, row.get(there)));
        }
        return found;
    }
}
