package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Hop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which row each word stands for while a condition is looked at.
 *
 * @param model the model of the query
 * @param root the row that the query is about
 * @param bound rows that quantifiers bound
 * @param chosen rows chosen at the end of to-many paths
 * @param outer the scope around a nested query
 */
record Scope(
        ModelSpec model,
        Row root,
        Map<Hop, Row> bound,
        Map<Place, Row> chosen,
        @Nullable Scope outer) {

    /** A path that starts at the root or a bound row; by typed hops or by name. */
    record Place(Hop base, List<Edge> edges, boolean byName) {
        /** The same without its last step. */
        Place before() {
            return new Place(base, edges.subList(0, edges.size() - 1), byName);
        }
    }

    static Scope of(ModelSpec model, Row root, @Nullable Scope outer) {
        return new Scope(model, root, Map.of(), Map.of(), outer);
    }

    Scope bind(Hop hop, Row row) {
        Map<Hop, Row> more = new HashMap<>(bound);
        more.put(hop, row);
        return new Scope(model, root, more, Map.of(), outer);
    }

    Scope choose(Place place, Row row) {
        Map<Place, Row> more = new HashMap<>(chosen);
        more.put(place, row);
        return new Scope(model, root, bound, more, outer);
    }

    /** This without chosen rows: what stands here is about rows of its own. */
    Scope fresh() {
        return chosen.isEmpty() ? this : new Scope(model, root, bound, Map.of(), outer);
    }

    Row at(Hop base) {
        return base.isRoot()
                ? root
                : java.util.Objects.requireNonNull(bound.get(base), "a row is used outside its any()");
    }
}
