package io.raystack.tests.oracle;

import io.raystack.db.Database;
import io.raystack.db.KeyedModel;
import io.raystack.db.model.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tables hold, and how that differs from what was loaded. Stateless, thread-safe. */
final class State {
    private State() {}

    /** All rows by table and key. */
    static Map<String, Map<Json, List<Json>>> read() {
        Map<String, Map<Json, List<Json>>> tables = new LinkedHashMap<>();
        for (ModelText model : Catalog.texts()) {
            Map<Json, List<Json>> rows = new LinkedHashMap<>();
            int key = model.attributes().indexOf(model.key());
            for (List<Json> row : model.automatic() ? pairs(model) : objects(model)) {
                rows.put(row.get(key), row);
            }
            tables.put(model.table(), rows);
        }
        return tables;
    }

    private static List<List<Json>> pairs(ModelText model) {
        String columns = String.join(", ", model.attributes());
        return Database.sql("SELECT " + columns + " FROM " + model.table())
                .list(row -> model.attributes().stream()
                        .map(column -> Json.of(row.l(column)))
                        .toList());
    }

    private static List<List<Json>> objects(ModelText model) {
        List<List<Json>> rows = new ArrayList<>();
        for (KeyedModel object : Catalog.objects(model.label()).set().list()) {
            rows.add(model.attributes().stream()
                    .map(attribute -> Values.encode(Entities.get(object, attribute)))
                    .toList());
        }
        return rows;
    }

    /** The changes as a case records them. */
    static Json changes(Map<String, Map<Json, List<Json>>> before, Map<String, Map<Json, List<Json>>> after) {
        Map<String, Json> changed = new LinkedHashMap<>();
        for (ModelText model : Catalog.texts()) {
            Map<Json, List<Json>> old = before.getOrDefault(model.table(), Map.of());
            Map<Json, List<Json>> now = after.getOrDefault(model.table(), Map.of());
            if (!old.equals(now)) {
                changed.put(model.table(), table(model, old, now));
            }
        }
        return Json.object(changed);
    }

    private static Json table(ModelText model, Map<Json, List<Json>> old, Map<Json, List<Json>> now) {
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("count", Json.of(now.size()));
        Set<Json> deleted = new LinkedHashSet<>(old.keySet());
        deleted.removeAll(now.keySet());
        if (!deleted.isEmpty()) {
            parts.put("deleted", Json.array(List.copyOf(deleted)));
        }
        List<Json> inserted = new ArrayList<>();
        List<Json> updated = new ArrayList<>();
        now.forEach((key, row) -> {
            List<Json> was = old.get(key);
            if (was == null) {
                inserted.add(Json.array(row));
            } else if (!was.equals(row)) {
                updated.add(Json.array(key, columns(model, was, row)));
            }
        });
        if (!inserted.isEmpty()) {
            parts.put(
                    "columns",
                    Json.array(model.attributes().stream().map(Json::of).toList()));
            parts.put("inserted", Json.array(inserted));
        }
        if (!updated.isEmpty()) {
            parts.put("updated", Json.array(updated));
        }
        return Json.object(parts);
    }

    private static Json columns(ModelText model, List<Json> was, List<Json> row) {
        Map<String, Json> changed = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!was.get(i).equals(row.get(i))) {
                changed.put(model.attributes().get(i), row.get(i));
            }
        }
        return Json.object(changed);
    }

    /** Whether the changes are the recorded ones; rows of a part in any order. */
    static boolean same(Json expected, Json got, Same same) {
        if (!expected.members().keySet().equals(got.members().keySet())) {
            return false;
        }
        return expected.members().keySet().stream()
                .allMatch(table -> sameTable(Said.member(expected, table), Said.member(got, table), same));
    }

    private static boolean sameTable(Json expected, Json got, Same same) {
        for (String part : List.of("deleted", "inserted", "updated")) {
            List<Json> rows = expected.member(part) == null
                    ? List.of()
                    : Said.member(expected, part).elements();
            List<Json> ours = got.member(part) == null
                    ? List.of()
                    : Said.member(got, part).elements();
            if (!same.inAnyOrder(rows, ours)) {
                return false;
            }
        }
        return same.value(Said.member(expected, "count"), Said.member(got, "count"));
    }
}
