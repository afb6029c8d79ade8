package io.raystack.tests.laws;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.model.RelationSpec.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relations of several models, both ends found; written anew here, so that it can disagree with the library. */
final class Graph {
    private final Map<String, ModelSpec> models = new LinkedHashMap<>();
    private final Map<String, Map<String, Edge>> edges = new HashMap<>();

    Graph(Collection<ModelSpec> specs) {
        specs.forEach(spec -> models.put(spec.className(), spec));
        specs.forEach(this::declared);
        specs.forEach(this::undeclared);
    }

    Collection<ModelSpec> models() {
        return models.values();
    }

    ModelSpec model(String className) {
        ModelSpec spec = models.get(className);
        if (spec == null) {
            throw new IllegalArgumentException("not of this world: " + className);
        }
        return spec;
    }

    /** The relation that {@code source} declares. */
    Edge edge(ModelSpec source, RelationSpec relation) {
        Edge edge = named(source, relation.lookupName());
        if (edge == null) {
            throw new IllegalArgumentException(source.label() + " has no " + relation);
        }
        return edge;
    }

    /** The relation that lookups by name know as this, or null. */
    @Nullable
    Edge named(ModelSpec source, String name) {
        return edgesOf(source).get(name);
    }

    Collection<Edge> from(ModelSpec source) {
        return edgesOf(source).values();
    }

    /** The field of {@code model} that lookups by name know as this, or null. */
    static @Nullable FieldSpec field(ModelSpec model, String name) {
        return model.fields().stream()
                .filter(f -> f.lookupName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Edge> edgesOf(ModelSpec source) {
        return edges.computeIfAbsent(source.className(), any -> new LinkedHashMap<>());
    }

    private void declared(ModelSpec source) {
        for (RelationSpec relation : source.relations()) {
            ModelSpec target = model(relation.target());
            boolean forward = relation.kind() != Kind.REVERSE && relation.kind() != Kind.REVERSE_ONE;
            RelationSpec owning = forward
                    ? relation
                    : target.relation(String.valueOf(relation.mappedBy())).orElseThrow();
            edgesOf(source)
                    .put(relation.lookupName(), new Edge(source, target, owning, forward, relation.lookupName()));
        }
    }

    private void undeclared(ModelSpec owner) {
        for (RelationSpec relation : owner.relations()) {
            ModelSpec target = model(relation.target());
            boolean symmetrical =
                    relation.through() != null && relation.through().symmetrical() && target == owner;
            boolean known = from(target).stream().anyMatch(e -> !e.forward && e.relation == relation);
            if (relation.mappedBy() == null && !symmetrical && !known) {
                String name =
                        relation.relatedName() == null ? owner.name().toLowerCase(Locale.ROOT) : relation.relatedName();
                edgesOf(target).putIfAbsent(name, new Edge(target, owner, relation, false, name));
            }
        }
    }

    /** Names of the fields of {@code through} that point to the declaring model and to the target of a many-to-many. */
    List<String> throughFields(Edge edge) {
        RelationSpec.Through through = java.util.Objects.requireNonNull(edge.relation.through());
        ModelSpec between = model(java.util.Objects.requireNonNull(through.model()));
        return List.of(
                pointing(between, through.sourceField(), edge.owner.className()),
                pointing(between, through.targetField(), edge.relation.target()));
    }

    private static String pointing(ModelSpec between, String said, String target) {
        return between.relations().stream()
                .filter(r -> r.ownsColumns()
                        && (said.isEmpty()
                                ? r.target().equals(target)
                                : r.name().equals(said)))
                .findFirst()
                .orElseThrow()
                .fields()
                .get(0);
    }
}
