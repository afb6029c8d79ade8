package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.errors.FieldError;
import io.raystack.db.model.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terminals of one object. Belongs to one case. */
final class ObjectTerminals {
    private final Bound bound;
    private final KeyedModel object;

    ObjectTerminals(Bound bound, KeyedModel object) {
        this.bound = bound;
        this.object = object;
    }

    KeyedModel object() {
        return object;
    }

    Json answer(String name, List<Json> args, Map<String, Json> named) {
        return switch (name) {
            case "obj" -> Json.object(Objects.full(object));
            case "obj_set" -> {
                assign(args.get(0));
                yield Terminals.nothing();
            }
            case "obj_save" -> save(args, named);
            case "obj_delete" -> SetTerminals.deleted(object.delete());
            case "obj_refresh" -> {
                refresh(args, named);
                yield Terminals.nothing();
            }
            case "obj_walk" ->
                Json.object(Map.of(
                        "kind",
                        Json.of("row"),
                        "value",
                        Json.array(Walking.row(object, args.get(0).elements()))));
            case "obj_call" ->
                Json.object(Map.of(
                        "kind",
                        Json.of("row"),
                        "value",
                        Made.called(bound, object, args.get(0).string(), named)));
            default -> throw new Unable(name + "()");
        };
    }

    private void assign(Json values) {
        bound.assign(object, values);
    }

    private void refresh(List<Json> args, Map<String, Json> named) {
        Json fields = args.isEmpty() ? named.get("fields") : args.get(0);
        if (fields == null || fields.isNull()) {
            object.refreshFromDb();
        } else {
            List<String> names = Said.strings(fields.elements());
            object.refreshFromDb(names.get(0), Rest.names(names));
        }
    }

    private Json save(List<Json> args, Map<String, Json> named) {
        if (!args.isEmpty()) {
            assign(args.get(0));
        }
        Map<String, @Nullable Object> expressions = bound.taken(object);
        boolean isNew = object.$state() == null;
        if (named.get("update_fields") != null && !named.get("update_fields").isNull()) {
            saveOnly(Said.strings(named.get("update_fields").elements()));
        } else if (!expressions.isEmpty()) {
            object.saveWith(expressions);
        } else if (Said.isTrue(named.get("force_insert"))) {
            object.insert();
        } else if (Said.isTrue(named.get("force_update")) && isNew) {
            object.overwrite();
        } else if (Said.isTrue(named.get("force_update"))) {
            object.saveAll();
        } else {
            object.save();
        }
        return Terminals.nothing();
    }

    private void saveOnly(List<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        try {
            if (object.$state() == null) {
                object.overwrite(fields.get(0), Rest.names(fields));
            } else {
                object.saveOnly(fields.get(0), Rest.names(fields));
            }
        } catch (FieldError wrong) {
            throw new Failure("ValueError", String.valueOf(wrong.getMessage()));
        }
    }
}
