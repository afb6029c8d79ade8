package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.Locking;
import io.raystack.db.QuerySet;
import io.raystack.db.model.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is loaded with objects, and how their rows are locked. Stateless, thread-safe. */
final class Loads {
    private static final String SEPARATOR = "__";

    private Loads() {}

    /** {@code select_related(...)}. */
    static Asking related(Asking at, List<Json> paths) {
        if (!(at instanceof Objects<?, ?, ?> objects)) {
            throw new Failure("TypeError", "Cannot call select_related() after .values() or .values_list()");
        }
        List<String> names = Said.strings(paths.stream().filter(Said::isString).toList());
        if (names.isEmpty()) {
            return paths.isEmpty() ? every(objects) : at;
        }
        return fetched(objects, names);
    }

    private static Asking every(Objects<?, ?, ?> objects) {
        ModelText model = Catalog.text(objects.label());
        List<String> names = model.fields().values().stream()
                .filter(name -> model.targets().containsKey(name))
                .toList();
        return names.isEmpty() ? objects : fetched(objects, names);
    }

    private static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Asking fetched(
            Objects<T, P, Q> objects, List<String> names) {
        return objects.with(objects.set().fetch(names.get(0), Rest.names(names)));
    }

    /** {@code prefetch_related(...)}: by accessors, which are not the names that lookups know. */
    static Asking prefetched(Asking at, List<Json> args, Expressions expressions) {
        Asking loaded = at;
        Set<String> seen = new HashSet<>();
        for (Json arg : args) {
            Json parts = Said.tagged(arg, "$prefetch");
            String path = parts == null ? arg.string() : parts.element(0).string();
            boolean restricted = parts != null && !parts.element(1).isNull();
            boolean named = parts != null && !parts.element(2).isNull();
            if (!seen.add(named ? parts.element(2).string() : path) && restricted) {
                throw new Failure("ValueError", path + " was already seen with a different queryset");
            }
            if (loaded instanceof Objects<?, ?, ?> objects) {
                loaded = prefetched(objects, lookups(at.label(), path), parts, expressions);
            }
        }
        return loaded;
    }

    private static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Asking prefetched(
            Objects<T, P, Q> objects, String path, @Nullable Json parts, Expressions expressions) {
        if (parts == null || (parts.element(1).isNull() && parts.element(2).isNull())) {
            return objects.with(
                    isToOne(objects.label(), path)
                            ? objects.set()
                                    .fetch(
                                            path,
                                            Catalog.objects(target(objects.label(), path))
                                                    .query())
                            : objects.set().fetch(path));
        }
        Asking query = parts.element(1).isNull()
                ? Catalog.objects(target(objects.label(), path))
                : expressions.asking(parts.element(1));
        if (!(query instanceof Objects<?, ?, ?>)) {
            throw new Failure("ValueError", "Prefetch querysets cannot use raw(), values(), and values_list().");
        }
        return objects.with(
                parts.element(2).isNull()
                        ? objects.set().fetch(path, query.query())
                        : objects.set()
                                .fetch(path, query.query(), parts.element(2).string()));
    }

    /** A path of accessors as a path of lookups: {@code posttag_set__tag} as {@code posttag__tag}. */
    private static String lookups(String label, String path) {
        List<String> names = new ArrayList<>();
        @Nullable String at = label;
        for (String step : path.split(SEPARATOR)) {
            String name = at == null ? step : Catalog.text(at).accessors().getOrDefault(step, step);
            names.add(name);
            at = at == null ? null : Catalog.text(at).targets().get(name);
        }
        return String.join(SEPARATOR, names);
    }

    /** Whether a path ends at a foreign key: our fetch would join it, a query of its own is said by a query. */
    private static boolean isToOne(String label, String path) {
        int last = path.lastIndexOf(SEPARATOR);
        String before = last < 0 ? label : target(label, path.substring(0, last));
        String name = last < 0 ? path : path.substring(last + SEPARATOR.length());
        return Catalog.text(before).fields().containsValue(name)
                && Catalog.text(before).targets().containsKey(name);
    }

    private static String target(String label, String path) {
        String at = label;
        for (String step : path.split(SEPARATOR)) {
            String next = Catalog.text(at).targets().get(step);
            if (next == null) {
                throw new Failure("AttributeError", "Cannot find '" + step + "' on " + at);
            }
            at = next;
        }
        return at;
    }

    /** {@code select_for_update(...)}. */
    static Asking locked(Asking at, Map<String, Json> named) {
        if (!(at instanceof Objects<?, ?, ?> objects)) {
            return at;
        }
        boolean nowait = Said.isTrue(named.get("nowait"));
        boolean skip = Said.isTrue(named.get("skip_locked"));
        if (nowait && skip) {
            throw new Failure("ValueError", "The nowait option cannot be used with skip_locked.");
        }
        return nowait ? locked(objects, Locking.NOWAIT) : skip ? locked(objects, Locking.SKIP_LOCKED) : locked(objects);
    }

    private static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Asking locked(
            Objects<T, P, Q> objects, Locking others) {
        return objects.with(objects.set().selectForUpdate(others));
    }

    private static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Asking locked(Objects<T, P, Q> objects) {
        return objects.with(objects.set().selectForUpdate());
    }
}
