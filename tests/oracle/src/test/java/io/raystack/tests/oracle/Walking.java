package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.path;

import io.raystack.db.KeyedModel;
import io.raystack.db.errors.QueryError;
import io.raystack.db.model.Json;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Fetched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks over loaded objects as a case says. Stateless, thread-safe. */
final class Walking {
    private static final Json MISSING = Json.object(Map.of("$missing", Json.TRUE));

    private Walking() {}

    static List<Json> row(KeyedModel object, List<Json> spec) {
        List<Json> row = new ArrayList<>();
        for (Json item : spec) {
            row.add(Said.isString(item) ? attribute(object, item.string()) : members(object, item));
        }
        return row;
    }

    private static Json attribute(KeyedModel object, String path) {
        @Nullable Object at = object;
        String[] steps = path.split("\\.");
        for (String step : steps) {
            if (!(at instanceof KeyedModel entity)) {
                return Json.NULL;
            }
            if (Entities.field(entity.getClass(), step) == null) {
                return annotated(entity, step);
            }
            at = Entities.get(entity, step);
        }
        return at instanceof KeyedModel entity ? Catalog.key(entity) : Values.encode(at);
    }

    private static Json annotated(KeyedModel object, String name) {
        try {
            return Values.encode(path(name).as(name).of(object));
        } catch (QueryError none) {
            return MISSING;
        }
    }

    private static Json members(KeyedModel object, Json item) {
        List<KeyedModel> members =
                new ArrayList<>(members(object, Said.member(item, "rel").string()));
        Json sort = item.member("sort");
        if (sort == null || Said.isTrue(sort)) {
            members.sort(Comparator.comparing(Walking::key));
        }
        List<Json> spec = Said.member(item, "spec").elements();
        return Json.array(
                members.stream().map(member -> Json.array(row(member, spec))).toList());
    }

    /** The related objects of a field, or those that were loaded under a name of their own. */
    private static List<KeyedModel> members(KeyedModel object, String name) {
        if (Entities.field(object.getClass(), name) != null) {
            return Entities.related(object, name).list();
        }
        return new Fetched<Object, KeyedModel>(new Fetch.ByName(name, null), name).of(object);
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> key(KeyedModel object) {
        return (Comparable<Object>) java.util.Objects.requireNonNull(Entities.get(object, "pk"));
    }
}
