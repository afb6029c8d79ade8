package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.Related;
import io.raystack.db.model.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a holder of related objects can do: add, remove, set, clear, create. Belongs to one case. */
final class RelatedTerminals {
    private static final Set<String> NAMES =
            Set.of("add", "remove", "set", "clear", "create", "get_or_create", "update_or_create");

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

    Json answer(String name, List<Json> args, Map<String, Json> said) {
        Map<String, Json> named = new LinkedHashMap<>(said);
        Json through = named.remove("through_defaults");
        Map<String, @Nullable Object> pair = through == null ? Map.of() : bound.attributes(through, label);
        switch (name) {
            case "add" -> add(targets(args), pair);
            case "remove" -> related.removeKeys(targets(args));
            case "set" -> set(all(args.get(0)), named, pair);
            case "clear" -> related.clear();
            default -> {
                return made(name, named, pair);
            }
        }
        return Terminals.nothing();
    }

    private void add(List<?> targets, Map<String, @Nullable Object> pair) {
        if (pair.isEmpty()) {
            related.addKeys(targets);
        } else {
            related.addKeys(targets, pair);
        }
    }

    private void set(List<?> targets, Map<String, Json> named, Map<String, @Nullable Object> pair) {
        if (Said.isTrue(named.get("clear"))) {
            related.clear();
            add(targets, pair);
        } else if (pair.isEmpty()) {
            related.setKeys(targets);
        } else {
            related.setKeys(targets, pair);
        }
    }

    private Json made(String name, Map<String, Json> named, Map<String, @Nullable Object> pair) {
        KeyedModel made;
        if (name.equals("create")) {
            Map<String, @Nullable Object> values = bound.attributes(Json.object(named), label);
            made = pair.isEmpty() ? related.create(values) : related.create(values, pair);
            result = made;
            return Json.object(Objects.full(made));
        }
        FoundOrMade said = FoundOrMade.of(bound, label, named);
        made = name.equals("get_or_create")
                ? related.getOrCreate(said.lookups(), said.defaults())
                : related.updateOrCreate(said.lookups(), said.defaults(), said.createDefaults());
        result = made;
        return FoundOrMade.answer(made);
    }

    private List<?> all(Json given) {
        if (given.kind() == Json.Kind.ARRAY) {
            return targets(given.elements());
        }
        Json query = Said.tagged(given, "$qs");
        if (query != null && Chain.of(bound, query) instanceof Objects<?, ?, ?> set) {
            return new ArrayList<>(set.set().list());
        }
        throw new Unable("set() of " + given);
    }

    /** Objects and keys as they are said. */
    private List<?> targets(List<Json> given) {
        Expressions expressions = new Expressions(bound, label);
        List<@Nullable Object> targets = new ArrayList<>();
        given.forEach(one -> targets.add(expressions.value(one)));
        return targets;
    }
}
