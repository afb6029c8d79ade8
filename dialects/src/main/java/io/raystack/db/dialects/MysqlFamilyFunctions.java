package io.raystack.db.dialects;

import static io.raystack.db.sql.FunctionTable.around;
import static io.raystack.db.sql.FunctionTable.named;
import static io.raystack.db.sql.FunctionTable.operation;
import static io.raystack.db.sql.FunctionTable.pattern;
import static java.util.Map.entry;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.HashMap;
import java.util.Map;

/**
 * How databases that speak MySQL's SQL write functions. Their bits have no sign, which a cast gives back; their floating
 * point numbers are rounded to the even neighbour, so a decimal is rounded instead.
 *
 * <p>Stateless, thread-safe.
 */
final class MysqlFamilyFunctions {
    private static final String EXACT = "DECIMAL(65, 15)";

    private MysqlFamilyFunctions() {}

    /** The functions where {@code binary} is the collation that compares code points. */
    static Map<String, Row> rows(String binary) {
        Map<String, Row> rows = new HashMap<>(numbers());
        rows.putAll(texts());
        rows.put("concat", around("CONCAT_WS('', ", ")"));
        rows.put("greatest", new Row(false, (call, out) -> extreme("GREATEST(", call, out)));
        rows.put("least", new Row(false, (call, out) -> extreme("LEAST(", call, out)));
        rows.put("cast", new Row(false, (call, out) -> cast(call, out, binary)));
        rows.put("regex", operation("[0] REGEXP CONCAT('(?s)', {1})"));
        rows.put("iregex", operation("[0] REGEXP CONCAT('(?si)', {1})"));
        return Map.copyOf(rows);
    }

    private static Map<String, Row> numbers() {
        return Map.ofEntries(
                entry("round", new Row(false, MysqlFamilyFunctions::round)),
                entry("random", named("RAND")),
                entry("bit_and", pattern("CAST([0] & [1] AS SIGNED)")),
                entry("bit_or", pattern("CAST([0] | [1] AS SIGNED)")),
                entry("bit_xor", pattern("CAST([0] ^ [1] AS SIGNED)")),
                entry("shift_left", pattern("CAST([0] << [1] AS SIGNED)")),
                entry(
                        "shift_right",
                        pattern(
                                "CASE WHEN [0] < 0 THEN CAST(~(~[0] >> [1]) AS SIGNED) ELSE CAST([0] >> [1] AS SIGNED) END")));
    }

    private static Map<String, Row> texts() {
        Map<String, Row> rows = new HashMap<>();
        rows.put("position", pattern("LOCATE({1}, {0})"));
        rows.put("chr", pattern("CONVERT(CHAR({0} USING utf32) USING utf8mb4)"));
        rows.put("ord", pattern("ORD(CONVERT(LEFT({0}, 1) USING utf32))"));
        rows.put("sha1", named("SHA1"));
        for (String bits : new String[] {"224", "256", "384", "512"}) {
            rows.put("sha" + bits, pattern("SHA2({0}, " + bits + ")"));
        }
        return rows;
    }

    // NULL there wins over everything, so each operand stands in for the others
    private static void extreme(String name, SqlNode.Call call, SqlText out) {
        out.add(name);
        int size = call.arguments().size();
        for (int i = 0; i < size; i++) {
            out.add(i == 0 ? "" : ", ");
            if (call.arguments().get(i) instanceof SqlNode.Parameter) {
                out.node(call.arguments().get(i));
                continue;
            }
            out.add("COALESCE(");
            for (int j = 0; j < size; j++) {
                out.add(j == 0 ? "" : ", ").node(call.arguments().get((i + j) % size));
            }
            out.add(")");
        }
        out.add(")");
    }

    private static void round(SqlNode.Call call, SqlText out) {
        SqlNode value = call.arguments().get(0);
        SqlNode places = call.arguments().size() > 1 ? call.arguments().get(1) : new SqlNode.Constant(0L);
        if (call.type().kind() != Kind.DOUBLE) {
            out.add("ROUND(").node(value).add(", ").node(places).add(")");
            return;
        }
        out.add("CASE WHEN ABS(").node(value).add(") < 1e15 THEN ROUND(CAST(").node(value);
        out.add(" AS " + EXACT + "), ").node(places).add(") + 0e0 ELSE ");
        out.add("ROUND(").node(value).add(", ").node(places).add(") END");
    }

    private static void cast(SqlNode.Call call, SqlText out, String binary) {
        SqlNode value = call.arguments().get(0);
        ColumnType type = call.type();
        ColumnType from = Types.of(value);
        Kind source = from == null ? Kind.TEXT : from.kind();
        switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> out.add("CAST(").node(value).add(" AS SIGNED)");
            case BOOLEAN -> truth(value, source, out);
            case DOUBLE -> out.add("CAST(").node(value).add(" AS DOUBLE)");
            case DECIMAL -> out.add("CAST(").node(value).add(" AS " + decimal(type, from) + ")");
            case VARCHAR, TEXT -> text(value, source, type, out.add("CONVERT("));
            case DATE -> out.add("CAST(").node(value).add(" AS DATE)");
            case TIME -> out.add("CAST(").node(value).add(" AS TIME(6))");
            case DATETIME -> out.add("CAST(").node(value).add(" AS DATETIME(6))");
            case UUID -> out.add("CAST(").node(value).add(" AS UUID)");
            case BINARY -> out.add("CAST(").node(value).add(" AS BINARY)");
            case DURATION, JSON ->
                throw new Unsupported("This database casts nothing to " + type.kind() + ".", "Convert it in Java.");
        }
        if (type.isText()) {
            out.add(" USING utf8mb4) COLLATE " + binary);
        }
    }

    private static String decimal(ColumnType type, @org.jspecify.annotations.Nullable ColumnType from) {
        if (type.length() > 0) {
            return "DECIMAL(" + type.length() + ", " + type.scale() + ")";
        }
        return from != null && from.isInteger() ? "DECIMAL(65, 0)" : EXACT;
    }

    private static void truth(SqlNode value, Kind source, SqlText out) {
        if (source == Kind.TEXT || source == Kind.VARCHAR) {
            out.add("(LOWER(").node(value).add(") IN ('t', 'true', 'y', 'yes', 'on', '1'))");
        } else {
            out.add("(").operand(value).add(" <> 0)");
        }
    }

    private static void text(SqlNode value, Kind source, ColumnType type, SqlText out) {
        String length = type.kind() == Kind.VARCHAR && type.length() > 0 ? ", " + type.length() + ")" : "";
        out.add(length.isEmpty() ? "" : "LEFT(");
        switch (source) {
            case BOOLEAN ->
                out.add("CASE WHEN ")
                        .node(value)
                        .add(" THEN 'true' WHEN NOT ")
                        .operand(value)
                        .add(" THEN 'false' END");
            case TIME ->
                out.add("TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(")
                        .node(value)
                        .add(" AS CHAR)))");
            case DATETIME ->
                out.add("CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(")
                        .node(value)
                        .add(" AS CHAR))), '+00')");
            default -> out.add("CAST(").node(value).add(" AS CHAR)");
        }
        out.add(length);
    }
}
