package io.raystack.tests.oracle;

import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions of text. Stateless, thread-safe. */
final class TextCalls {
    private TextCalls() {}

    static void put(Map<String, Calls.Maker> all) {
        all.put("Lower", Calls.plain(FunctionDef.LOWER));
        all.put("Upper", Calls.plain(FunctionDef.UPPER));
        all.put("Length", Calls.plain(FunctionDef.LENGTH));
        all.put("Trim", Calls.plain(FunctionDef.TRIM));
        all.put("LTrim", Calls.plain(FunctionDef.LTRIM));
        all.put("RTrim", Calls.plain(FunctionDef.RTRIM));
        all.put("Reverse", Calls.plain(FunctionDef.REVERSE));
        all.put("Chr", Calls.plain(FunctionDef.CHR));
        all.put("Ord", Calls.plain(FunctionDef.ORD));
        all.put("MD5", Calls.plain(FunctionDef.MD5));
        all.put("SHA1", Calls.plain(FunctionDef.SHA1));
        all.put("SHA224", Calls.plain(FunctionDef.SHA224));
        all.put("SHA256", Calls.plain(FunctionDef.SHA256));
        all.put("SHA384", Calls.plain(FunctionDef.SHA384));
        all.put("SHA512", Calls.plain(FunctionDef.SHA512));
        all.put("Concat", TextCalls::concat);
        all.put("Substr", TextCalls::substr);
        all.put("Left", call -> call.typed(ended(call, FunctionDef.LEFT)));
        all.put("Right", call -> call.typed(ended(call, FunctionDef.RIGHT)));
        all.put("StrIndex", TextCalls::position);
        all.put("Repeat", call -> call.typed(two(call, FunctionDef.REPEAT, "number")));
        all.put("Replace", TextCalls::replace);
        all.put("LPad", call -> call.typed(padded(call, FunctionDef.LPAD)));
        all.put("RPad", call -> call.typed(padded(call, FunctionDef.RPAD)));
        all.put("Collate", TextCalls::collate);
    }

    private static Expr<Object, ?> two(Arguments call, FunctionDef function, String second) {
        return Expressions.call(function, List.of(call.expression(0, "expression"), call.expression(1, second)));
    }

    private static Expr<Object, ?> concat(Arguments call) {
        if (call.positional().size() < 2) {
            throw new Failure("ValueError", "Concat must take at least two expressions");
        }
        return call.typed(Expressions.call(FunctionDef.CONCAT, call.all()));
    }

    private static Expr<Object, ?> ended(Arguments call, FunctionDef function) {
        if (call.number(1, "length") < 1) {
            throw new Failure("ValueError", "'length' must be greater than 0.");
        }
        return two(call, function, "length");
    }

    private static Expr<Object, ?> substr(Arguments call) {
        if (call.number(1, "pos") < 1) {
            throw new Failure("ValueError", "'pos' must be greater than 0");
        }
        List<Expr<Object, ?>> arguments =
                new ArrayList<>(List.of(call.expression(0, "expression"), call.expression(1, "pos")));
        if (call.said(2, "length") != null) {
            arguments.add(call.expression(2, "length"));
        }
        return call.typed(Expressions.call(FunctionDef.SUBSTR, arguments));
    }

    private static Expr<Object, ?> position(Arguments call) {
        return call.typed(Expressions.call(
                FunctionDef.POSITION, List.of(call.expression(0, "string"), call.expression(1, "substring"))));
    }

    private static Expr<Object, ?> replace(Arguments call) {
        return call.typed(Expressions.call(
                FunctionDef.REPLACE,
                List.of(
                        call.expression(0, "expression"),
                        call.expression(1, "text"),
                        call.expression(2, "replacement", ""))));
    }

    private static Expr<Object, ?> padded(Arguments call, FunctionDef function) {
        if (call.number(1, "length") < 0) {
            throw new Failure("ValueError", "'length' must be greater or equal to 0.");
        }
        return Expressions.call(
                function,
                List.of(
                        call.expression(0, "expression"),
                        call.expression(1, "length"),
                        call.expression(2, "fill_text", " ")));
    }

    private static Expr<Object, ?> collate(Arguments call) {
        return Expressions.call(
                FunctionDef.collate(String.valueOf(call.text(1, "collation"))),
                List.of(call.expression(0, "expression")));
    }
}
