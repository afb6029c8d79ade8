package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions of the format by Django's names. Stateless, thread-safe. */
final class Calls {
    /** Makes an expression of a call. */
    @FunctionalInterface
    interface Maker {
        Expr<Object, ?> of(Expressions in, Json call);
    }

    private static final Map<String, Maker> MAKERS = makers();

    private Calls() {}

    static Expr<Object, ?> of(Expressions in, Json call) {
        String name = Said.member(call, "$fn").string();
        Maker maker = MAKERS.get(name);
        if (maker == null) {
            throw new Unable(name);
        }
        return maker.of(in, call);
    }

    private static Map<String, Maker> makers() {
        Map<String, Maker> all = new HashMap<>();
        all.put("Value", (in, call) -> value(in, call));
        all.put("Lower", plain(FunctionDef.LOWER));
        all.put("Upper", plain(FunctionDef.UPPER));
        all.put("Length", plain(FunctionDef.LENGTH));
        all.put("Trim", plain(FunctionDef.TRIM));
        all.put("Coalesce", Calls::coalesce);
        all.put("Exists", (in, call) -> exists(in, call));
        all.put("Subquery", (in, call) -> in.of(Said.positional(call).get(0)));
        all.put("ExpressionWrapper", (in, call) -> in.of(Said.positional(call).get(0)));
        AggregateCalls.put(all);
        return all;
    }

    /** A function whose arguments are those of Django, and nothing else. */
    static Maker plain(FunctionDef function) {
        return (in, call) -> {
            if (!Said.keywords(call).isEmpty()) {
                throw new Unable(Said.member(call, "$fn").string() + " "
                        + Said.keywords(call).keySet());
            }
            return Expressions.call(function, arguments(in, call));
        };
    }

    static List<? extends Expr<Object, ?>> arguments(Expressions in, Json call) {
        return Said.positional(call).stream().map(in::of).toList();
    }

    private static Expr<Object, ?> value(Expressions in, Json call) {
        return Expressions.literal(in.value(Said.positional(call).get(0)));
    }

    private static Expr<Object, ?> coalesce(Expressions in, Json call) {
        if (Said.positional(call).size() < 2) {
            throw new Failure("ValueError", "Coalesce must take at least two expressions");
        }
        return Expressions.call(FunctionDef.COALESCE, arguments(in, call));
    }

    private static Condition<Object> exists(Expressions in, Json call) {
        return new Condition<>(
                new Node.Exists(in.query(Said.positional(call).get(0)).query()));
    }
}
