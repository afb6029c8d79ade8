package io.raystack.tests.oracle;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import java.util.List;
import java.util.Map;

/** Functions of numbers. Stateless, thread-safe. */
final class NumberCalls {
    private NumberCalls() {}

    /** The function gives a floating point number of whole ones; the operator does not. */
    private static Expr<Object, ?> mod(Arguments call) {
        Expr<Object, ?> rest = Expressions.call(FunctionDef.MOD, call.all());
        boolean decimal = call.positional().stream()
                .anyMatch(argument -> isDecimal(call.in().label(), argument));
        return decimal ? rest : Expressions.call(FunctionDef.cast(ColumnType.DOUBLE), List.of(rest));
    }

    private static boolean isDecimal(String label, Json argument) {
        String name = Said.isString(argument) ? argument.string() : "";
        return Said.tag(argument).equals("$dec")
                || Catalog.text(label).types().getOrDefault(name, "").equals("DecimalField");
    }

    static void put(Map<String, Calls.Maker> all) {
        all.put("Abs", Calls.plain(FunctionDef.ABS));
        all.put("Sign", Calls.plain(FunctionDef.SIGN));
        all.put("Ceil", Calls.plain(FunctionDef.CEIL));
        all.put("Floor", Calls.plain(FunctionDef.FLOOR));
        all.put("Mod", NumberCalls::mod);
        all.put("Power", Calls.plain(FunctionDef.POWER));
        all.put("Sqrt", Calls.plain(FunctionDef.SQRT));
        all.put("Exp", Calls.plain(FunctionDef.EXP));
        all.put("Ln", Calls.plain(FunctionDef.LN));
        all.put("Log", Calls.plain(FunctionDef.LOG));
        all.put("Pi", Calls.plain(FunctionDef.PI));
        all.put("Random", Calls.plain(FunctionDef.RANDOM));
        all.put("Sin", Calls.plain(FunctionDef.SIN));
        all.put("Cos", Calls.plain(FunctionDef.COS));
        all.put("Tan", Calls.plain(FunctionDef.TAN));
        all.put("Cot", Calls.plain(FunctionDef.COT));
        all.put("ASin", Calls.plain(FunctionDef.ASIN));
        all.put("ACos", Calls.plain(FunctionDef.ACOS));
        all.put("ATan", Calls.plain(FunctionDef.ATAN));
        all.put("ATan2", Calls.plain(FunctionDef.ATAN2));
        all.put("Degrees", Calls.plain(FunctionDef.DEGREES));
        all.put("Radians", Calls.plain(FunctionDef.RADIANS));
        all.put(
                "Round",
                call -> call.typed(Expressions.call(
                        FunctionDef.ROUND,
                        List.of(call.expression(0, "expression"), call.expression(1, "precision", 0L)))));
    }
}
