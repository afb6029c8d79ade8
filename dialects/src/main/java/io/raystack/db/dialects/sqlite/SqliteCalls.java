package io.raystack.db.dialects.sqlite;

import static io.raystack.db.sql.FunctionTable.named;
import static io.raystack.db.sql.FunctionTable.operation;
import static io.raystack.db.sql.FunctionTable.pattern;

import io.raystack.db.dialects.Types;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How SQLite's functions are written: its own where they do the same as elsewhere, else ours.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteCalls {
    static final Map<String, Row> ROWS = rows();

    private SqliteCalls() {}

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>();
        for (String name : List.of("right", "repeat", "reverse", "lpad", "rpad", "chr", "ord", "regex", "iregex")) {
            rows.put(name, named("raystack_" + name));
        }
        for (String name : List.of("md5", "sha1", "sha224", "sha256", "sha384", "sha512")) {
            rows.put(name, named("raystack_" + name));
        }
        rows.put("left", pattern("SUBSTR({0}, 1, {1})"));
        rows.put("position", named("INSTR"));
        rows.put("abs", exact("ABS({0})", "raystack_abs"));
        rows.put("sign", exact("SIGN({0})", "raystack_sign"));
        rows.put("ceil", exact("CEIL({0})", "raystack_ceil"));
        rows.put("floor", exact("FLOOR({0})", "raystack_floor"));
        rows.put("round", new Row(false, SqliteCalls::round));
        rows.put("cot", pattern("(1.0 / TAN({0}))"));
        rows.put("random", pattern("(ABS(RANDOM() % 9007199254740992) / 9007199254740992.0)"));
        rows.put("bit_xor", operation("([0] | [1]) - ([0] & [1])"));
        rows.put(
                "nullif", exact("NULLIF({0}, {1})", "CASE WHEN raystack_compare({0}, {1}) = 0 THEN NULL ELSE {0} END"));
        rows.put("greatest", new Row(false, (call, out) -> extreme("MAX", "raystack_greatest", call, out)));
        rows.put("least", new Row(false, (call, out) -> extreme("MIN", "raystack_least", call, out)));
        rows.put("cast", new Row(false, SqliteCalls::cast));
        return Map.copyOf(rows);
    }

    /** One form for decimals, another for all else. */
    private static Row exact(String plain, String decimal) {
        Clause<SqlNode.Call> usual = pattern(plain).writer();
        Clause<SqlNode.Call> ours = (decimal.contains("{") ? pattern(decimal) : named(decimal)).writer();
        return new Row(false, (call, out) -> {
            boolean isDecimal = call.arguments().stream().anyMatch(Types::decimal);
            (isDecimal ? ours : usual).write(call, out);
        });
    }

    private static void round(SqlNode.Call call, SqlText out) {
        String type = call.type().isInteger() ? "INTEGER" : call.type().kind() == Kind.DOUBLE ? "REAL" : "";
        out.add(type.isEmpty() ? "" : "CAST(").add("raystack_round(").nodes(call.arguments());
        out.add(call.arguments().size() > 1 ? ")" : ", 0)");
        out.add(type.isEmpty() ? "" : " AS " + type + ")");
    }

    // NULL wins over everything in MAX, so each operand stands in for the others
    private static void extreme(String name, String decimal, SqlNode.Call call, SqlText out) {
        List<SqlNode> all = call.arguments();
        if (all.stream().anyMatch(Types::decimal)) {
            out.add(decimal).add("(").nodes(all).add(")");
            return;
        }
        out.add(name).add("(");
        for (int i = 0; i < all.size(); i++) {
            out.add(i == 0 ? "" : ", ");
            if (all.get(i) instanceof SqlNode.Parameter) {
                out.node(all.get(i));
                continue;
            }
            out.add("COALESCE(");
            for (int j = 0; j < all.size(); j++) {
                out.add(j == 0 ? "" : ", ").node(all.get((i + j) % all.size()));
            }
            out.add(")");
        }
        out.add(")");
    }

    private static void cast(SqlNode.Call call, SqlText out) {
        SqlNode value = call.arguments().get(0);
        ColumnType type = call.type();
        ColumnType from = Types.of(value);
        Kind source = from == null ? Kind.TEXT : from.kind();
        boolean text = source == Kind.TEXT || source == Kind.VARCHAR;
        switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> whole(value, source, out);
            case BOOLEAN -> truth(value, text, out);
            case DOUBLE ->
                out.add(text ? "raystack_number(" : "CAST(").node(value).add(text ? ")" : " AS REAL)");
            case DECIMAL -> decimal(value, type, text, out);
            case VARCHAR, TEXT -> text(value, from, type, out);
            case DATE -> out.add("SUBSTR(").node(value).add(", 1, 10)");
            case TIME ->
                out.add(source == Kind.DATETIME ? "SUBSTR(" : "(")
                        .node(value)
                        .add(source == Kind.DATETIME ? ", 12)" : ")");
            case DATETIME -> out.add("(").operand(value).add(source == Kind.DATE ? " || ' 00:00:00')" : ")");
            case UUID -> out.add("REPLACE(LOWER(").node(value).add("), '-', '')");
            case JSON -> out.add("(").node(value).add(")");
            case DURATION, BINARY ->
                throw new Unsupported("This database casts nothing to " + type.kind() + ".", "Convert it in Java.");
        }
    }

    private static void whole(SqlNode value, Kind source, SqlText out) {
        String function = source == Kind.DOUBLE ? "raystack_even(" : "raystack_whole(";
        boolean plain = source == Kind.SMALLINT || source == Kind.INTEGER || source == Kind.BIGINT;
        plain |= source == Kind.BOOLEAN;
        out.add(plain ? "CAST(" : function).node(value).add(plain ? " AS INTEGER)" : ")");
    }

    private static void truth(SqlNode value, boolean text, SqlText out) {
        if (text) {
            out.add("(LOWER(").node(value).add(") IN ('t', 'true', 'y', 'yes', 'on', '1'))");
        } else {
            out.add("(").operand(value).add(" <> 0)");
        }
    }

    private static void decimal(SqlNode value, ColumnType type, boolean text, SqlText out) {
        boolean rounded = type.length() > 0;
        out.add(rounded ? "raystack_round(" : "").add(text ? "raystack_exact(" : "(");
        out.node(value).add(rounded ? "), " + type.scale() + ")" : ")");
    }

    private static void text(
            SqlNode value, @org.jspecify.annotations.Nullable ColumnType from, ColumnType type, SqlText out) {
        boolean cut = type.kind() == Kind.VARCHAR && type.length() > 0;
        out.add(cut ? "SUBSTR(" : "");
        switch (from == null ? Kind.TEXT : from.kind()) {
            case BOOLEAN -> out.add("CASE ").node(value).add(" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END");
            case DOUBLE -> out.add("raystack_digits(").node(value).add(")");
            case DECIMAL -> decimalText(value, from, out);
            case DATETIME -> out.add("(").operand(value).add(" || '+00')");
            case UUID -> uuid(value, out);
            default -> out.add("CAST(").node(value).add(" AS TEXT)");
        }
        out.add(cut ? ", 1, " + type.length() + ")" : "");
    }

    private static void decimalText(SqlNode value, @org.jspecify.annotations.Nullable ColumnType from, SqlText out) {
        if (from != null && from.length() > 0) {
            out.add("raystack_scaled(").node(value).add(", " + from.scale() + ")");
        } else {
            out.add("raystack_plain(").node(value).add(")");
        }
    }

    // kept as 32 digits without hyphens
    private static void uuid(SqlNode value, SqlText out) {
        int[][] groups = {{1, 8}, {9, 4}, {13, 4}, {17, 4}, {21, 12}};
        String joint = "(";
        for (int[] group : groups) {
            out.add(joint).add("SUBSTR(").node(value).add(", " + group[0] + ", " + group[1] + ")");
            joint = " || '-' || ";
        }
        out.add(")");
    }
}
