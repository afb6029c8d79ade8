package io.raystack.tests.oracle;

import io.raystack.db.Bulk;
import io.raystack.db.KeyedModel;
import io.raystack.db.QuerySet;
import io.raystack.db.errors.FieldError;
import io.raystack.db.model.Json;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Lookups;
import io.raystack.db.query.NamedPath;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code bulk_create}, {@code bulk_update}, {@code in_bulk}. Belongs to one case. */
final class ManyObjects<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> {
    private final Bound bound;
    private final Objects<T, P, Q> objects;

    ManyObjects(Bound bound, Objects<T, P, Q> objects) {
        this.bound = bound;
        this.objects = objects;
    }

    private List<T> objects(Json given) {
        Expressions expressions = new Expressions(bound, objects.label());
        List<T> all = new ArrayList<>();
        given.elements().forEach(one -> all.add(objects.type().cast(expressions.value(one))));
        return all;
    }

    Json create(List<Json> args, Map<String, Json> named) {
        List<T> made = objects(args.isEmpty() ? Said.member(Json.object(named), "objs") : args.get(0));
        objects.set().bulkCreate(made, how -> how(how, args, named));
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("created_many"));
        answer.put("n", Json.of(made.size()));
        answer.put("pks", Json.array(made.stream().map(ManyObjects::key).toList()));
        return Json.object(answer);
    }

    private static Json key(KeyedModel object) {
        Json key = Catalog.key(object);
        return object.$state() == null && key.kind() == Json.Kind.NUMBER ? Json.NULL : key;
    }

    private static <T extends KeyedModel, P> Bulk<T, P> how(
            Bulk<T, P> plain, List<Json> args, Map<String, Json> named) {
        Bulk<T, P> how = plain;
        Json size = args.size() > 1 ? args.get(1) : named.get("batch_size");
        if (size != null && !size.isNull()) {
            how = how.batchSize((int) size.longValue());
        }
        if (Said.isTrue(named.get("ignore_conflicts"))) {
            how = how.ignoreConflicts();
        }
        if (Said.isTrue(named.get("update_conflicts"))) {
            List<String> fields = strings(named.get("update_fields"));
            how = fields.isEmpty() ? how.updateConflicts("pk") : how.updateConflicts(fields.get(0), Rest.names(fields));
        }
        List<String> unique = strings(named.get("unique_fields"));
        return unique.isEmpty() ? how : how.unique(unique.get(0), Rest.names(unique));
    }

    private static List<String> strings(@Nullable Json names) {
        return names == null || names.isNull() ? List.of() : Said.strings(names.elements());
    }

    Json update(List<Json> args, Map<String, Json> named) {
        List<T> all = objects(args.get(0));
        List<String> fields =
                Said.strings((args.size() > 1 ? args.get(1) : Said.member(Json.object(named), "fields")).elements());
        Json size = args.size() > 2 ? args.get(2) : named.get("batch_size");
        int batch = size == null || size.isNull() ? Integer.MAX_VALUE : (int) size.longValue();
        Map<KeyedModel, Map<String, @Nullable Object>> computed = new IdentityHashMap<>();
        all.forEach(row -> computed.computeIfAbsent(row, bound::taken));
        long matched = matched(all, batch, fields, computed);
        return Terminals.scalar(Json.of(matched));
    }

    private long matched(
            List<T> all, int batch, List<String> fields, Map<KeyedModel, Map<String, @Nullable Object>> computed) {
        try {
            return computed.values().stream().allMatch(Map::isEmpty)
                    ? objects.set().bulkUpdate(all, batch, fields.get(0), Rest.names(fields))
                    : each(all, batch, fields, computed);
        } catch (FieldError wrong) {
            throw new Failure("ValueError", String.valueOf(wrong.getMessage()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private long each(
            List<T> all, int batch, List<String> fields, Map<KeyedModel, Map<String, @Nullable Object>> computed) {
        List<BiFunction<T, P, Assignment<Object>>> each = new ArrayList<>();
        for (String field : fields) {
            each.add((row, path) -> assignment(row, field, java.util.Objects.requireNonNull(computed.get(row))));
        }
        BiFunction<T, P, Assignment<Object>>[] rest =
                each.subList(1, each.size()).toArray(new BiFunction[0]);
        return objects.set().bulkUpdate(all, batch, each.get(0), rest);
    }

    private static Assignment<Object> assignment(KeyedModel row, String field, Map<String, @Nullable Object> computed) {
        NamedPath path = Lookups.path(field);
        Object value = computed.containsKey(field) ? computed.get(field) : Entities.get(row, field);
        return value == null ? path.setNull() : path.set(value);
    }

    Json byKey(List<Json> args, Map<String, Json> named) {
        Json keys = args.isEmpty() ? named.get("id_list") : args.get(0);
        String field = named.containsKey("field_name")
                ? Said.member(Json.object(named), "field_name").string()
                : "pk";
        Map<Object, T> found = keys == null || keys.isNull()
                ? objects.set().inBulk(p -> Lookups.path(field))
                : objects.set().inBulk(field, keys(keys));
        Map<String, Json> items = new TreeMap<>();
        found.forEach((key, object) ->
                items.put(sortable(key), Json.array(List.of(Values.encode(key), Catalog.key(object)))));
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("map"));
        answer.put("items", Json.array(List.copyOf(items.values())));
        return Json.object(answer);
    }

    private List<Object> keys(Json given) {
        List<Object> keys = new ArrayList<>();
        given.elements().forEach(key -> keys.add(java.util.Objects.requireNonNull(Values.decode(key))));
        return keys;
    }

    private static String sortable(Object key) {
        return key instanceof Number number ? String.format("%020d", number.longValue()) : key.toString();
    }
}
