package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a chain for its result, and gives it as it would be recorded. Belongs to one case. */
final class Terminals {
    private final Bound bound;
    private @Nullable Object result;

    Terminals(Bound bound) {
        this.bound = bound;
    }

    /** Binds what the last step made or was about, where the step says so. */
    void bind(Json step) {
        Json name = step.member("as");
        if (name != null) {
            bound.bind(name.string(), result);
        }
    }

    /** The answer of a step. */
    Json answer(Json step) {
        List<Json> terminal = Said.member(step, "terminal").elements();
        String name = terminal.get(0).string();
        List<Json> args = terminal.get(1).elements();
        Map<String, Json> named = terminal.get(2).members();
        Json root = step.member("root");
        if (root != null && root.member("attr") == null) {
            ObjectTerminals object = new ObjectTerminals(bound, bound.object(root));
            result = object.object();
            return object.answer(name, args, named);
        }
        if (root != null
                && RelatedTerminals.knows(name)
                && Said.member(step, "chain").size() == 0) {
            RelatedTerminals related = new RelatedTerminals(bound, root);
            Json answer = related.answer(name, args, named);
            result = related.result();
            return answer;
        }
        return asked(Chain.of(bound, step), name, args, named);
    }

    private Json asked(Asking asking, String name, List<Json> args, Map<String, Json> named) {
        return switch (name) {
            case "list" -> rows(asking);
            case "iterator" -> rows(chunked(asking, named));
            case "count" -> scalar(Json.of(asking.count()));
            case "exists", "bool" -> scalar(Json.of(asking.exists()));
            case "first" -> Json.object(asking.first());
            case "last" -> Json.object(asking.last());
            case "get" -> Json.object(filtered(asking, args, named).only());
            case "index" -> index(asking, args.get(0).longValue());
            case "aggregate" -> aggregate(asking, args, named);
            default -> ofObjects(asking, name, args, named);
        };
    }

    private static Asking chunked(Asking asking, Map<String, Json> named) {
        Json size = named.get("chunk_size");
        boolean chunks = asking instanceof Objects<?, ?, ?> && size != null && !size.isNull();
        return chunks ? asking.in(asking.form().chunks(Math.toIntExact(size.longValue()))) : asking;
    }

    private static Json index(Asking asking, long at) {
        Map<String, Json> found = asking.slice(at, at + 1).first();
        if (Json.of("null").equals(found.get("kind"))) {
            throw new Failure("IndexError", "list index out of range");
        }
        return Json.object(found);
    }

    private Asking filtered(Asking asking, List<Json> args, Map<String, Json> named) {
        return args.isEmpty() && named.isEmpty()
                ? asking
                : asking.filter(
                        new Expressions(bound, asking.label()).conditions().all(args, named));
    }

    private Json ofObjects(Asking asking, String name, List<Json> args, Map<String, Json> named) {
        if (!(asking instanceof Objects<?, ?, ?> objects)) {
            throw new Failure("TypeError", "Cannot call " + name + "() after .values() or .values_list()");
        }
        SetTerminals<?, ?, ?> terminals = SetTerminals.of(bound, objects);
        Json answer = terminals.answer(name, args, named);
        result = terminals.result();
        return answer;
    }

    static Json scalar(Json value) {
        return Json.object(Map.of("kind", Json.of("scalar"), "value", value));
    }

    static Json nothing() {
        return Json.object(Map.of("kind", Json.of("null")));
    }

    static Json rows(Asking asking) {
        Form form = asking.form();
        if (form.step() > 0) {
            return everySo(asking);
        }
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of(form.recorded()));
        List<String> columns = new ArrayList<>(form.columns());
        if (form.isObjects()) {
            columns.add(0, "pk");
        }
        if (form.isObjects() || form.named()) {
            answer.put("cols", Json.array(columns.stream().map(Json::of).toList()));
        }
        answer.put("rows", Json.array(asking.list()));
        return Json.object(answer);
    }

    /** What a slice with a step gives: no query any more, a list. */
    private static Json everySo(Asking asking) {
        List<Json> rows = asking.list();
        List<Json> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += asking.form().step()) {
            Json row = rows.get(i);
            wanted.add(
                    asking.form().isObjects()
                            ? Values.tag("$obj", Json.array(Json.of(asking.label()), row.element(0)))
                            : row);
        }
        return Json.object(Map.of("kind", Json.of("flat"), "rows", Json.array(wanted)));
    }

    private Json aggregate(Asking asking, List<Json> args, Map<String, Json> named) {
        var aliases = Chain.aliases(new Expressions(bound, asking.label()), args, named);
        if (aliases.isEmpty()) {
            return Json.object(
                    Map.of("kind", Json.of("row"), "cols", Json.array(List.of()), "value", Json.array(List.of())));
        }
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("row"));
        answer.put(
                "cols", Json.array(aliases.stream().map(a -> Json.of(a.name())).toList()));
        answer.put("value", Json.array(asking.aggregate(aliases)));
        return Json.object(answer);
    }
}
