package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.Related;
import io.raystack.db.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a holder of related objects can do: add, remove, set, clear, create. Belongs to one case. */
final class RelatedTerminals {
    private static final Set<String> NAMES = Set.of("add", "remove", "set", "clear", "create");

    private final Bound bound;
    private final Related<KeyedModel, ?> related;
    private final String label;
    private @Nullable Object result;

    RelatedTerminals(Bound bound, Json root) {
        this.bound = bound;
        this.related =
                Entities.related(bound.object(root), Said.member(root, "attr").string());
        this.label = Catalog.objects(related.all()).label();
    }

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    @Nullable
    Object result() {
        return result;
    }

    Json answer(String name, List<Json> args, Map<String, Json> named) {
        if (named.containsKey("through_defaults")) {
            throw new Unable("through_defaults");
        }
        switch (name) {
            case "add" -> related.add(objects(args));
            case "remove" -> related.remove(objects(args));
            case "set" -> related.set(all(args.get(0)));
            case "clear" -> related.clear();
            default -> {
                Map<String, @Nullable Object> values = bound.attributes(Json.object(named), label);
                KeyedModel made = related.create(object -> Entities.setAll(object, values));
                result = made;
                return Json.object(Objects.full(made));
            }
        }
        return Terminals.nothing();
    }

    private List<KeyedModel> all(Json given) {
        if (given.kind() == Json.Kind.ARRAY) {
            return objects(given.elements());
        }
        Json query = Said.tagged(given, "$qs");
        if (query != null && Chain.of(bound, query) instanceof Objects<?, ?, ?> set) {
            return new ArrayList<>(set.set().list());
        }
        throw new Unable("set() of " + given);
    }

    /** Objects as they are; keys as objects that are fetched without counting, since our holders take objects. */
    private List<KeyedModel> objects(List<Json> given) {
        Expressions expressions = new Expressions(bound, label);
        List<KeyedModel> objects = new ArrayList<>();
        for (Json one : given) {
            if (expressions.value(one) instanceof KeyedModel object) {
                objects.add(object);
            } else {
                objects.add(bound.saved(Json.array(Json.of(label), one)));
            }
        }
        return objects;
    }
}
