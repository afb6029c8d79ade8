package io.raystack.tests.laws;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.tests.laws.Scope.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A column found: the way to its row and its field.
 *
 * @param place the way to the row
 * @param field Java name of the field
 * @param lookup what stood behind it in a name, {@code exact} when nothing did
 */
record Reference(Place place, String field, String lookup) {
    static final Set<String> LOOKUPS = Set.of(
            "exact",
            "iexact",
            "contains",
            "icontains",
            "startswith",
            "istartswith",
            "endswith",
            "iendswith",
            "in",
            "gt",
            "gte",
            "lt",
            "lte",
            "range",
            "isnull");

    /** The to-many paths on the way, shortest first. */
    List<Place> toMany() {
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < place.edges().size(); i++) {
            if (place.edges().get(i).toMany()) {
                found.add(new Place(place.base(), place.edges().subList(0, i + 1), place.byName()));
            }
        }
        return found;
    }

    static Reference of(Node.Column column, Scope scope, Graph graph) {
        return new Reference(place(column.hop(), scope, graph), column.field().name(), "");
    }

    /** The way of typed hops. */
    static Place place(Hop end, Scope scope, Graph graph) {
        List<Hop> hops = new ArrayList<>();
        Hop base = end;
        while (base.relation() != null) {
            hops.add(0, base);
            base = Objects.requireNonNull(base.parent());
        }
        ModelSpec model = base.isRoot()
                ? scope.model()
                : Objects.requireNonNull(scope.at(base).model());
        List<Edge> edges = new ArrayList<>();
        for (Hop hop : hops) {
            Edge edge = graph.edge(model, Objects.requireNonNull(hop.relation()));
            edges.add(edge);
            model = edge.target;
        }
        return new Place(base, edges, false);
    }

    /** The way of a name: {@code author__books__title__icontains}. */
    static Reference named(String name, ModelSpec root, Graph graph) {
        List<String> parts = Arrays.asList(name.split("__"));
        List<Edge> edges = new ArrayList<>();
        ModelSpec model = root;
        for (int i = 0; i < parts.size(); i++) {
            Edge edge = graph.named(model, parts.get(i));
            List<String> rest = parts.subList(i + 1, parts.size());
            if (edge == null) {
                FieldSpec field = Objects.requireNonNull(Graph.field(model, parts.get(i)), name);
                return end(edges, field.name(), rest);
            }
            if (rest.isEmpty() || isLookup(rest, edge.target, graph)) {
                if (edge.hasColumn()) {
                    return end(edges, edge.field(), rest);
                }
                edges.add(edge);
                return end(edges, edge.target.key().get(0), rest);
            }
            edges.add(edge);
            model = edge.target;
        }
        throw new IllegalArgumentException(name);
    }

    private static boolean isLookup(List<String> rest, ModelSpec target, Graph graph) {
        String next = rest.get(0);
        return rest.size() == 1
                && LOOKUPS.contains(next)
                && Graph.field(target, next) == null
                && graph.named(target, next) == null;
    }

    private static Reference end(List<Edge> edges, String field, List<String> rest) {
        String lookup = rest.isEmpty() ? "exact" : rest.get(0);
        return new Reference(new Place(Hop.ROOT, List.copyOf(edges), true), field, lookup);
    }
}
