package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.QuerySet;
import io.raystack.db.model.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Terminals that only a query set of objects has: writes, and what hands out objects. Belongs to one case. */
final class SetTerminals<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> {
    private final Bound bound;
    private final Objects<T, P, Q> objects;
    private @Nullable Object result;

    private SetTerminals(Bound bound, Objects<T, P, Q> objects) {
        this.bound = bound;
        this.objects = objects;
    }

    static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> SetTerminals<T, P, Q> of(
            Bound bound, Objects<T, P, Q> objects) {
        return new SetTerminals<>(bound, objects);
    }

    @Nullable
    Object result() {
        return result;
    }

    Json answer(String name, List<Json> args, Map<String, Json> named) {
        return switch (name) {
            case "update" -> Terminals.scalar(Json.of(update(named)));
            case "delete" -> SetTerminals.deleted(objects.set().delete());
            case "walk" -> walk(args.get(0).elements());
            case "create" -> {
                T made = objects.set().create(bound.attributes(Json.object(named), objects.label()));
                result = made;
                yield Json.object(Objects.full(made));
            }
            case "contains" -> Terminals.scalar(Json.of(contains(args.get(0))));
            case "earliest" -> one(objects.set().earliest(args.get(0).string(), Rest.names(Said.strings(args))));
            case "latest" -> one(objects.set().latest(args.get(0).string(), Rest.names(Said.strings(args))));
            case "get_or_create", "update_or_create" -> foundOrMade(name, named);
            case "bulk_create" -> new ManyObjects<>(bound, objects).create(args, named);
            case "bulk_update" -> new ManyObjects<>(bound, objects).update(args, named);
            case "in_bulk" -> new ManyObjects<>(bound, objects).byKey(args, named);
            default -> throw new Unable(name + "()");
        };
    }

    private Json foundOrMade(String name, Map<String, Json> named) {
        FoundOrMade said = FoundOrMade.of(bound, objects.label(), named);
        T object = name.equals("get_or_create")
                ? objects.set().getOrCreate(said.lookups(), said.defaults())
                : objects.set().updateOrCreate(said.lookups(), said.defaults(), said.createDefaults());
        result = object;
        return FoundOrMade.answer(object);
    }

    private Json one(T found) {
        return Json.object(objects.one(found));
    }

    private boolean contains(Json said) {
        Object object = new Expressions(bound, objects.label()).value(said);
        // one of another model is refused by Java's compiler
        return objects.type().isInstance(object)
                && objects.set().contains(objects.type().cast(object));
    }

    private long update(Map<String, Json> named) {
        return objects.set().update(bound.attributes(Json.object(named), objects.label()));
    }

    private Json walk(List<Json> spec) {
        List<Json> rows = objects.set().list().stream()
                .map(object -> Json.array(Walking.row(object, spec)))
                .toList();
        return Json.object(Map.of("kind", Json.of("walk"), "rows", Json.array(rows)));
    }

    /** What a delete removed, models without a removed row left out. */
    static Json deleted(Map<String, Long> removed) {
        Map<String, Json> models = new TreeMap<>();
        long total = 0;
        for (Map.Entry<String, Long> model : removed.entrySet()) {
            total += model.getValue();
            if (model.getValue() > 0) {
                models.put(model.getKey(), Json.of(model.getValue()));
            }
        }
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("deleted"));
        answer.put("total", Json.of(total));
        answer.put("by_model", Json.object(models));
        return Json.object(answer);
    }
}
