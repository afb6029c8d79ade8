package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.model.Json;
import java.util.List;
import java.util.Map;

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
                object.refreshFromDb();
                yield Terminals.nothing();
            }
            case "obj_walk" ->
                Json.object(Map.of(
                        "kind",
                        Json.of("row"),
                        "value",
                        Json.array(Walking.row(object, args.get(0).elements()))));
            default -> throw new Unable(name + "()");
        };
    }

    private void assign(Json values) {
        Entities.setAll(object, bound.attributes(values, Catalog.label(object.getClass())));
    }

    private Json save(List<Json> args, Map<String, Json> named) {
        if (!args.isEmpty()) {
            assign(args.get(0));
        }
        if (Said.isTrue(named.get("force_insert"))) {
            object.insert();
        } else if (Said.isTrue(named.get("force_update"))) {
            object.update();
        } else if (named.get("update_fields") != null) {
            saveOnly(Said.strings(named.get("update_fields").elements()));
        } else {
            object.save();
        }
        return Terminals.nothing();
    }

    private void saveOnly(List<String> fields) {
        if (!fields.isEmpty()) {
            object.saveOnly(fields.get(0), Rest.names(fields));
        }
    }
}
