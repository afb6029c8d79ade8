package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.path;

import io.raystack.db.model.Json;
import io.raystack.db.query.Expr;
import io.raystack.db.query.JsonExpr;
import io.raystack.db.query.JsonFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions of documents. Stateless, thread-safe. */
final class JsonCalls {
    private JsonCalls() {}

    static void put(Map<String, Calls.Maker> all) {
        all.put("JSONObject", JsonCalls::object);
        all.put("JSONArray", call -> Expressions.call(JsonFunctions.ARRAY, call.all()));
        all.put("KT", call -> path(call.text(0, "lookup")).json().text());
        all.put("KeyTextTransform", call -> step(call).text());
        all.put("KeyTransform", JsonCalls::step);
    }

    private static Expr<Object, ?> object(Arguments call) {
        List<Expr<Object, ?>> parts = new ArrayList<>();
        for (Map.Entry<String, Json> member : Said.keywords(call.call()).entrySet()) {
            parts.add(Expressions.literal(member.getKey()));
            parts.add(call.in().of(member.getValue()));
        }
        return Expressions.call(JsonFunctions.OBJECT, parts);
    }

    private static JsonExpr<Object> step(Arguments call) {
        JsonExpr<Object> document =
                new JsonExpr<>(call.expression(1, "expression").node());
        return call.positional().get(0).kind() == Json.Kind.NUMBER
                ? document.at(Math.toIntExact(call.number(0, "key")))
                : document.key(call.text(0, "key"));
    }
}
