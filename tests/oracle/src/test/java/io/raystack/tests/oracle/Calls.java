package io.raystack.tests.oracle;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Lookups;
import io.raystack.db.query.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of the format by Django's names: values, conditions, comparisons, nested queries. Stateless, thread-safe. */
final class Calls {
    /** Makes an expression of a call. */
    @FunctionalInterface
    interface Maker {
        Expr<Object, ?> of(Arguments call);
    }

    private static final Map<String, Maker> MAKERS = makers();

    private Calls() {}

    static Expr<Object, ?> of(Expressions in, Json call) {
        String name = Said.member(call, "$fn").string();
        Maker maker = MAKERS.get(name);
        if (maker == null) {
            throw new Unable(name);
        }
        return maker.of(new Arguments(in, call));
    }

    private static Map<String, Maker> makers() {
        Map<String, Maker> all = new HashMap<>();
        all.put("Value", Calls::value);
        all.put("Coalesce", call -> several(call, FunctionDef.COALESCE));
        all.put("Greatest", call -> several(call, FunctionDef.GREATEST));
        all.put("Least", call -> several(call, FunctionDef.LEAST));
        all.put("NullIf", plain(FunctionDef.NULLIF));
        all.put("Case", Calls::caseOf);
        all.put("Cast", Calls::cast);
        all.put("Exists", Calls::exists);
        all.put("Subquery", call -> call.typed(call.expression(0, "queryset")));
        all.put("ExpressionWrapper", Calls::wrapped);
        all.put("FilteredRelation", Calls::filtered);
        all.put("Func", Calls::func);
        TextCalls.put(all);
        NumberCalls.put(all);
        DateCalls.put(all);
        JsonCalls.put(all);
        AggregateCalls.put(all);
        WindowCalls.put(all);
        return all;
    }

    /** A function whose arguments are Django's, one by one. */
    static Maker plain(FunctionDef function) {
        return call -> call.typed(Expressions.call(function, call.all()));
    }

    private static Expr<Object, ?> several(Arguments call, FunctionDef function) {
        if (call.positional().size() < 2) {
            throw new Failure("ValueError", call.function() + " must take at least two expressions");
        }
        return call.typed(Expressions.call(function, call.all()));
    }

    private static Expr<Object, ?> value(Arguments call) {
        Json said = call.positional().get(0);
        if (ColumnType.JSON.equals(call.output())) {
            Object plain = Values.decode(said);
            return Expressions.literal(plain == null ? Json.NULL : Entities.json(plain));
        }
        return call.typed(Expressions.literal(call.in().value(said)));
    }

    private static Expr<Object, ?> cast(Arguments call) {
        ColumnType type = FieldTypes.of(java.util.Objects.requireNonNull(call.said(1, "output_field")));
        return Expressions.call(FunctionDef.cast(type), List.of(call.expression(0, "expression")));
    }

    private static Expr<Object, ?> wrapped(Arguments call) {
        Expr<Object, ?> inner = call.expression(0, "expression");
        return inner instanceof Condition<?> ? inner : call.typed(inner);
    }

    private static Expr<Object, ?> exists(Arguments call) {
        return Lookups.<Object>exists(call.in().query(java.util.Objects.requireNonNull(call.said(0, "queryset"))));
    }

    private static Expr<Object, ?> filtered(Arguments call) {
        Json condition = call.said(-1, "condition");
        if (condition == null) {
            throw new Unable("FilteredRelation without a condition");
        }
        return Lookups.filtered(
                java.util.Objects.requireNonNull(call.said(0, "relation_name")).string(),
                call.in().condition(condition));
    }

    private static Expr<Object, ?> func(Arguments call) {
        Json name = call.said(-1, "function");
        ColumnType type = call.output();
        if (name == null) {
            throw new Unable("Func without a function");
        }
        return Expressions.call(FunctionDef.called(name.string(), type == null ? ColumnType.TEXT : type), call.all());
    }

    private static Expr<Object, ?> caseOf(Arguments call) {
        List<Node> conditions = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        for (Json when : call.positional()) {
            Map<String, Json> lookups = new LinkedHashMap<>(Said.keywords(when));
            Json then = lookups.remove("then");
            if (then == null) {
                throw new Failure("TypeError", "When() without then");
            }
            conditions.add(
                    call.in().conditions().all(Said.positional(when), lookups).node());
            values.add(call.in().of(then).node());
        }
        Json otherwise = call.said(-1, "default");
        @Nullable Node last = otherwise == null ? null : call.in().of(otherwise).node();
        return call.typed(new Expr<>(new Node.Case(conditions, values, last)));
    }
}
