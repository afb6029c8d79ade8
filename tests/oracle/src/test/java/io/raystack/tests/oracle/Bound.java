package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.model.Json;
import io.raystack.db.query.Expr;
import io.raystack.db.query.HasQuery;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the steps of a case have bound, and where queries start. Belongs to one case. */
final class Bound {
    private final Map<String, @Nullable Object> results = new HashMap<>();
    private final Map<KeyedModel, Map<String, @Nullable Object>> expressions = new IdentityHashMap<>();
    private final Counter counter;

    Bound(Counter counter) {
        this.counter = counter;
    }

    void bind(String name, @Nullable Object result) {
        results.put(name, result);
    }

    /** Where a query starts: at its model, or at the related objects of its root. */
    Asking start(Json query) {
        Json model = query.member("model");
        if (model != null) {
            return Catalog.objects(model.string());
        }
        Json root = Said.member(query, "root");
        Json attribute = root.member("attr");
        if (attribute == null) {
            throw new Unable("a query of an object");
        }
        return Catalog.objects(
                Entities.related(object(root), attribute.string()).all());
    }

    /** The object that a root means. */
    KeyedModel object(Json root) {
        if (root.member("obj") != null) {
            return saved(Said.member(root, "obj"));
        }
        if (root.member("new") != null) {
            return made(Said.member(root, "new"));
        }
        return (KeyedModel) found(Said.member(root, "ref").string());
    }

    /** The object that {@code $obj}, {@code $new} or {@code $ref} means. */
    Object object(String tag, Json inside) {
        return switch (tag) {
            case "$obj" -> saved(inside);
            case "$new" -> made(inside);
            default -> found(inside.string());
        };
    }

    private Object found(String name) {
        Object found = results.get(name);
        if (found == null) {
            throw new IllegalStateException("no step has bound " + name);
        }
        return found;
    }

    KeyedModel saved(Json pair) {
        return counter.uncounted(() -> saved(pair.element(0).string(), pair.element(1)));
    }

    static KeyedModel saved(String label, Json key) {
        Object value = Values.decode(key);
        Objects<?, ?, ?> all = Catalog.objects(label);
        if (value instanceof Long number) {
            return all.set().get(number);
        }
        return value instanceof UUID id ? all.set().get(id) : all.set().get(String.valueOf(value));
    }

    KeyedModel made(Json pair) {
        KeyedModel made = Catalog.make(pair.element(0).string());
        assign(made, pair.element(1));
        return made;
    }

    /** Assigns to an object: plain values at once; expressions, which a Java field cannot hold, are kept for its next save. */
    void assign(KeyedModel object, Json values) {
        attributes(values, Catalog.label(object.getClass())).forEach((name, value) -> {
            if (value instanceof Expr<?, ?> || value instanceof HasQuery) {
                expressions.computeIfAbsent(object, o -> new LinkedHashMap<>()).put(name, value);
            } else {
                Entities.set(object, name, value);
            }
        });
    }

    /** The expressions that were assigned to an object since its last save. */
    Map<String, @Nullable Object> taken(KeyedModel object) {
        Map<String, @Nullable Object> kept = expressions.remove(object);
        return kept == null ? Map.of() : kept;
    }

    /** Values of attributes by name. */
    Map<String, @Nullable Object> attributes(Json values, String label) {
        Map<String, @Nullable Object> decoded = new LinkedHashMap<>();
        Expressions expressions = new Expressions(this, label);
        values.members().forEach((name, value) -> decoded.put(name, expressions.value(value)));
        return decoded;
    }
}
