package io.raystack.db.sql;

import static io.raystack.db.sql.FunctionTable.named;
import static io.raystack.db.sql.FunctionTable.operation;
import static java.util.Map.entry;

import java.util.Map;

/** Functions that most databases write alike. Stateless, thread-safe. */
final class CommonFunctions {
    static final Map<String, FunctionTable.Row> ROWS = Map.ofEntries(
            entry("abs", named("ABS")),
            entry("sign", named("SIGN")),
            entry("ceil", named("CEILING")),
            entry("floor", named("FLOOR")),
            entry("round", named("ROUND")),
            entry("power", named("POWER")),
            entry("sqrt", named("SQRT")),
            entry("exp", named("EXP")),
            entry("ln", named("LN")),
            entry("log", named("LOG")),
            entry("pi", named("PI")),
            entry("random", named("RANDOM")),
            entry("sin", named("SIN")),
            entry("cos", named("COS")),
            entry("tan", named("TAN")),
            entry("cot", named("COT")),
            entry("asin", named("ASIN")),
            entry("acos", named("ACOS")),
            entry("atan", named("ATAN")),
            entry("atan2", named("ATAN2")),
            entry("degrees", named("DEGREES")),
            entry("radians", named("RADIANS")),
            entry("bit_and", operation("[0] & [1]")),
            entry("bit_or", operation("[0] | [1]")),
            entry("shift_left", operation("[0] << [1]")),
            entry("shift_right", operation("[0] >> [1]")),
            entry("ltrim", named("LTRIM")),
            entry("rtrim", named("RTRIM")),
            entry("substr", named("SUBSTR")),
            entry("left", named("LEFT")),
            entry("right", named("RIGHT")),
            entry("position", named("STRPOS")),
            entry("replace", named("REPLACE")),
            entry("repeat", named("REPEAT")),
            entry("reverse", named("REVERSE")),
            entry("lpad", named("LPAD")),
            entry("rpad", named("RPAD")),
            entry("md5", named("MD5")),
            entry("nullif", named("NULLIF")),
            entry("greatest", named("GREATEST")),
            entry("least", named("LEAST")),
            entry("regex", operation("[0] ~ [1]")),
            entry("iregex", operation("[0] ~* [1]")),
            entry("collate", new FunctionTable.Row(true, CommonFunctions::collate)),
            entry("call", new FunctionTable.Row(false, CommonFunctions::call)),
            entry("cast", new FunctionTable.Row(false, CommonFunctions::cast)));

    private CommonFunctions() {}

    private static void collate(SqlNode.Call call, SqlText out) {
        out.operand(call.arguments().get(0)).add(" COLLATE ").name(call.detail());
    }

    // the name was checked when the function was made
    private static void call(SqlNode.Call call, SqlText out) {
        out.add(call.detail()).add("(").nodes(call.arguments()).add(")");
    }

    private static void cast(SqlNode.Call call, SqlText out) {
        String type = call.type().kind().name().replace('_', ' ');
        out.add("CAST(").nodes(call.arguments()).add(" AS " + type + ")");
    }
}
