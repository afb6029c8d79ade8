package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code models.json} says of one model.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label {@code shop.Book}
 * @param table its table
 * @param key the attribute name of its key
 * @param attributes attribute names (and columns) of its fields in order: {@code publisher_id}
 * @param fields Django's field names by attribute name
 * @param types Django's classes of fields by name
 * @param accessors names for lookups of relations seen from the other side, by the accessor's name
 * @param targets labels of the models that relations lead to, by the name for lookups
 * @param automatic whether it is the table in between of a many-to-many that nobody declared
 */
record ModelText(
        String label,
        String table,
        String key,
        List<String> attributes,
        Map<String, String> fields,
        Map<String, String> types,
        Map<String, String> accessors,
        Map<String, String> targets,
        boolean automatic) {

    static Map<String, ModelText> all(Json file) {
        Map<String, ModelText> all = new LinkedHashMap<>();
        for (Json model : Said.member(file, "models").elements()) {
            ModelText text = of(model);
            all.put(text.label, text);
        }
        return all;
    }

    private static ModelText of(Json model) {
        Map<String, String> fields = new LinkedHashMap<>();
        String key = "id";
        for (Json field : Said.member(model, "fields").elements()) {
            String attribute = Said.member(field, "attname").string();
            fields.put(attribute, Said.member(field, "name").string());
            if (Said.isTrue(field.member("primary_key"))) {
                key = attribute;
            }
        }
        Map<String, String> types = new LinkedHashMap<>();
        for (Json field : Said.member(model, "fields").elements()) {
            types.put(
                    Said.member(field, "name").string(),
                    Said.member(field, "type").string());
        }
        Map<String, String> accessors = new LinkedHashMap<>();
        Map<String, String> targets = targets(model);
        for (Json reverse : Said.member(model, "reverse").elements()) {
            accessors.put(
                    Said.member(reverse, "accessor").string(),
                    Said.member(reverse, "query_name").string());
            targets.put(
                    Said.member(reverse, "query_name").string(),
                    Said.member(reverse, "from").string());
        }
        return new ModelText(
                Said.member(model, "label").string(),
                Said.member(model, "table").string(),
                key,
                List.copyOf(fields.keySet()),
                fields,
                types,
                accessors,
                targets,
                Said.isTrue(model.member("auto_created_through")));
    }

    private static Map<String, String> targets(Json model) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (Json field : Said.member(model, "fields").elements()) {
            Json relation = field.member("rel");
            if (relation != null && !relation.isNull()) {
                targets.put(
                        Said.member(field, "name").string(),
                        Said.member(relation, "to").string());
            }
        }
        for (Json field : Said.member(model, "m2m").elements()) {
            targets.put(
                    Said.member(field, "name").string(),
                    Said.member(field, "to").string());
        }
        return targets;
    }

    /** How a value, an attribute or an accessor is called in Java: {@code numAwards}, {@code publisher}. */
    String javaName(String django) {
        String name = fields.getOrDefault(django, accessors.getOrDefault(django, django));
        if (name.equals("pk")) {
            name = key;
        }
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_")) {
            camel.append(
                    camel.length() == 0 || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    /** Whether a name is an attribute that holds a related object's key. */
    boolean isKeyAttribute(String django) {
        @Nullable String field = fields.get(django);
        return field != null && !field.equals(django);
    }
}
