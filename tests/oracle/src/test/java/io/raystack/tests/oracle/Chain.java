package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.DatePart;
import io.raystack.db.query.Ordering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Applies the methods of a chain. Immutable and thread-safe. */
final class Chain {
    private final Expressions expressions;

    private Chain(Bound bound, String label) {
        this.expressions = new Expressions(bound, label);
    }

    /** The chain of {@code query}, from its model or the related objects that it starts with. */
    static Asking of(Bound bound, Json query) {
        return of(bound, bound.start(query), query);
    }

    /** The chain of {@code query} from {@code start}. */
    static Asking of(Bound bound, Asking start, Json query) {
        Asking at = start;
        Chain chain = new Chain(bound, start.label());
        Json links = query.member("chain");
        for (Json link : links == null ? List.<Json>of() : links.elements()) {
            at = chain.link(
                    at,
                    link.element(0).string(),
                    link.element(1).elements(),
                    link.element(2).members());
        }
        return at;
    }

    private Asking link(Asking at, String method, List<Json> args, Map<String, Json> named) {
        return switch (method) {
            case "filter", "exclude" -> chosen(at, method, args, named);
            case "order_by" -> at.orderBy(orders(args));
            case "annotate" -> at.annotate(aliases(args, named));
            case "alias" -> at.alias(aliases(args, named));
            case "reverse" -> at.reverse();
            case "none" -> at.none();
            case "all" -> at;
            case "slice" -> slice(at, args);
            case "distinct" -> distinct(at, args);
            case "values", "values_list" -> values(at, method, args, named);
            case "union" ->
                at.combine(
                        Said.isTrue(named.get("all")) ? Asking.Combination.UNION_ALL : Asking.Combination.UNION,
                        queries(args));
            case "intersection" -> at.combine(Asking.Combination.INTERSECTION, queries(args));
            case "difference" -> at.combine(Asking.Combination.DIFFERENCE, queries(args));
            case "dates", "datetimes" -> dates(at, method, args, named);
            case "select_related" -> Loads.related(at, args);
            case "prefetch_related" -> Loads.prefetched(at, args, expressions);
            case "select_for_update" -> Loads.locked(at, named);
            default -> throw new Unable(method + "()");
        };
    }

    private Asking chosen(Asking at, String method, List<Json> args, Map<String, Json> named) {
        Condition<Object> condition = expressions.conditions().maybeAll(args, named);
        if (condition == null) {
            return at; // an empty Q is no condition, also negated
        }
        return method.equals("filter") ? at.filter(condition) : at.exclude(condition);
    }

    private static Asking dates(Asking at, String method, List<Json> args, Map<String, Json> named) {
        if (!(at instanceof Objects<?, ?, ?> objects)) {
            throw new Failure("TypeError", "Cannot call " + method + "() after .values() or .values_list()");
        }
        DatePart part = DatePart.named(args.get(1).string());
        String field = args.get(0).string();
        Json order = args.size() > 2 ? args.get(2) : named.get("order");
        Singles<?> found = method.equals("dates")
                ? new Singles<>(at.label(), objects.set().dates(field, part))
                : new Singles<>(at.label(), objects.set().datetimes(field, part));
        return Json.of("DESC").equals(order) ? found.reverse() : found;
    }

    private List<Asking> queries(List<Json> args) {
        return args.stream().map(expressions::asking).toList();
    }

    private static Asking distinct(Asking at, List<Json> fields) {
        return fields.isEmpty() ? at.distinct() : at.distinct(Said.strings(fields));
    }

    private static Asking slice(Asking at, List<Json> bounds) {
        long from = bounds.get(0).isNull() ? 0 : bounds.get(0).longValue();
        long to = bounds.get(1).isNull() ? Long.MAX_VALUE : bounds.get(1).longValue();
        Asking cut = at.slice(from, from > 0 && to >= 0 ? Math.max(from, to) : to);
        return bounds.get(2).isNull()
                ? cut
                : cut.in(cut.form().every(Math.toIntExact(bounds.get(2).longValue())));
    }

    List<Ordering<Object>> orders(List<Json> by) {
        return by.stream().map(expressions::order).toList();
    }

    private List<Alias<Object, ?>> aliases(List<Json> args, Map<String, Json> named) {
        return aliases(expressions, args, named);
    }

    /** Expressions with their names; those without a name get Django's. */
    static List<Alias<Object, ?>> aliases(Expressions expressions, List<Json> args, Map<String, Json> named) {
        List<Alias<Object, ?>> all = new ArrayList<>();
        for (Json arg : args) {
            all.add(expressions.of(arg).as(defaultName(arg)));
        }
        named.forEach((name, value) -> all.add(expressions.of(value).as(name)));
        return all;
    }

    /** As Django calls an aggregate that has no name: {@code pages__avg}. */
    static String defaultName(Json call) {
        Json function = Said.tagged(call, "$fn");
        List<Json> args = Said.positional(call);
        if (function == null || args.size() != 1 || !Said.isString(args.get(0))) {
            throw new Failure("TypeError", "Complex annotations require an alias");
        }
        return args.get(0).string() + "__" + function.string().toLowerCase(Locale.ROOT);
    }

    private Asking values(Asking at, String method, List<Json> args, Map<String, Json> named) {
        Form.Kind kind = Form.Kind.TUPLES;
        Map<String, Json> values = new LinkedHashMap<>(named);
        if (method.equals("values")) {
            kind = Form.Kind.DICTS;
        } else if (Said.isTrue(values.remove("flat"))) {
            kind = Form.Kind.FLAT;
        } else if (Said.isTrue(values.remove("named"))) {
            kind = Form.Kind.NAMED;
        }
        if (kind == Form.Kind.FLAT && (values.containsKey("named") || args.size() + values.size() > 1)) {
            throw new Failure("TypeError", "'flat' is not valid with more than one field, nor with 'named'.");
        }
        List<String> columns = new ArrayList<>();
        Asking with = at;
        for (Json arg : args) {
            String name = Said.isString(arg) ? arg.string() : "_" + columns.size();
            with = Said.isString(arg)
                    ? with
                    : with.annotate(List.of(expressions.of(arg).as(name)));
            columns.add(name);
        }
        for (Map.Entry<String, Json> value : values.entrySet()) {
            with = with.annotate(List.of(expressions.of(value.getValue()).as(value.getKey())));
            columns.add(value.getKey());
        }
        return with.values(new Form(kind, columns));
    }
}
