package io.raystack.db.dialects.postgresql;

import static io.raystack.db.sql.FunctionTable.named;
import static io.raystack.db.sql.FunctionTable.operation;
import static io.raystack.db.sql.FunctionTable.pattern;
import static java.util.Map.entry;

import io.raystack.db.dialects.Types;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL writes functions. Parameters are sent as {@code bigint}, which few functions take, so counts are cast; it
 * has other results for {@code numeric} than for floating point numbers, so those are asked for by a cast too.
 *
 * <p>Stateless, thread-safe.
 */
final class PostgresqlFunctions {
    static final Map<String, Row> ROWS = rows();

    private static final Map<Kind, String> TYPES = Map.ofEntries(
            entry(Kind.SMALLINT, "smallint"),
            entry(Kind.INTEGER, "integer"),
            entry(Kind.BIGINT, "bigint"),
            entry(Kind.BOOLEAN, "boolean"),
            entry(Kind.DOUBLE, "double precision"),
            entry(Kind.TEXT, "text"),
            entry(Kind.DATE, "date"),
            entry(Kind.TIME, "time"),
            entry(Kind.DATETIME, "timestamptz"),
            entry(Kind.DURATION, "interval"),
            entry(Kind.UUID, "uuid"),
            entry(Kind.BINARY, "bytea"),
            entry(Kind.JSON, "jsonb"));

    private PostgresqlFunctions() {}

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>(numbers());
        rows.putAll(texts());
        rows.putAll(PostgresqlSearch.ROWS);
        rows.put("concat", named("CONCAT"));
        rows.put("cast", new Row(false, PostgresqlFunctions::cast));
        rows.put("collate", new Row(true, PostgresqlFunctions::collate));
        return Map.copyOf(rows);
    }

    /** Regular expressions whose letters are those of all scripts, as {@code collation} knows them. */
    static Map<String, Row> expressions(String collation) {
        String text = "[0] COLLATE \"" + collation + "\"";
        return Map.of("regex", operation(text + " ~ [1]"), "iregex", operation(text + " ~* [1]"));
    }

    private static Map<String, Row> numbers() {
        Row doubles = pattern("POWER(CAST({0} AS double precision), CAST({1} AS double precision))");
        return Map.ofEntries(
                entry("sign", pattern("CAST(SIGN({0}) AS integer)")),
                entry("ceil", ofFraction("CEIL({0})")),
                entry("floor", ofFraction("FLOOR({0})")),
                entry("round", new Row(false, PostgresqlFunctions::round)),
                entry("power", doubles),
                entry("sqrt", pattern("SQRT(CAST({0} AS double precision))")),
                entry("exp", pattern("EXP(CAST({0} AS double precision))")),
                entry("ln", pattern("LN(CAST({0} AS double precision))")),
                entry("log", pattern("CAST(LOG(CAST({0} AS numeric), CAST({1} AS numeric)) AS double precision)")),
                entry("bit_xor", operation("[0] # [1]")),
                entry("shift_left", operation("CAST({0} AS bigint) << CAST({1} AS integer)")),
                entry("shift_right", operation("CAST({0} AS bigint) >> CAST({1} AS integer)")));
    }

    private static Map<String, Row> texts() {
        Map<String, Row> rows = new HashMap<>();
        rows.put("substr", new Row(false, PostgresqlFunctions::substr));
        rows.put("left", pattern("LEFT({0}, CAST({1} AS integer))"));
        rows.put("right", pattern("RIGHT({0}, CAST({1} AS integer))"));
        rows.put("repeat", pattern("REPEAT({0}, CAST({1} AS integer))"));
        rows.put("lpad", pattern("LPAD({0}, CAST({1} AS integer), {2})"));
        rows.put("rpad", pattern("RPAD({0}, CAST({1} AS integer), {2})"));
        rows.put("chr", pattern("CHR(CAST({0} AS integer))"));
        rows.put("ord", named("ASCII"));
        rows.put("sha1", new Row(false, PostgresqlFunctions::noSha1));
        for (String bits : new String[] {"224", "256", "384", "512"}) {
            rows.put("sha" + bits, pattern("ENCODE(SHA" + bits + "(CONVERT_TO({0}, 'UTF8')), 'hex')"));
        }
        return rows;
    }

    private static Row ofFraction(String text) {
        Clause<SqlNode.Call> writer = pattern(text).writer();
        return new Row(false, (call, out) -> {
            if (Types.integer(call)) {
                out.operand(call.arguments().get(0));
            } else {
                writer.write(call, out);
            }
        });
    }

    private static void round(SqlNode.Call call, SqlText out) {
        String type = type(call.type());
        out.add("CAST(ROUND(CAST(").node(call.arguments().get(0)).add(" AS numeric)");
        if (call.arguments().size() > 1) {
            out.add(", CAST(").node(call.arguments().get(1)).add(" AS integer)");
        }
        out.add(") AS " + type + ")");
    }

    private static void substr(SqlNode.Call call, SqlText out) {
        out.add("SUBSTR(").node(call.arguments().get(0));
        for (int i = 1; i < call.arguments().size(); i++) {
            out.add(", CAST(").node(call.arguments().get(i)).add(" AS integer)");
        }
        out.add(")");
    }

    private static void noSha1(SqlNode.Call call, SqlText out) {
        throw new Unsupported(
                "This database computes no SHA-1 by itself.",
                "Use sha256(), or digest(x, 'sha1') of its extension pgcrypto: FunctionDef.called(\"digest\", BINARY).");
    }

    private static void collate(SqlNode.Call call, SqlText out) {
        out.operand(call.arguments().get(0)).add(" COLLATE ").name(call.detail());
    }

    private static void cast(SqlNode.Call call, SqlText out) {
        SqlNode value = call.arguments().get(0);
        ColumnType from = Types.of(value);
        boolean number = from != null && from.isNumber();
        if (call.type().kind() == Kind.BOOLEAN && number) {
            out.add("(").operand(value).add(" <> 0)");
        } else if (call.type().isInteger() && from != null && from.kind() == Kind.BOOLEAN) {
            out.add("CAST(CAST(").node(value).add(" AS integer) AS " + type(call.type()) + ")");
        } else {
            out.add("CAST(").node(value).add(" AS " + type(call.type()) + ")");
            out.add(call.type().isText() ? " COLLATE \"C\"" : "");
        }
    }

    static String type(ColumnType type) {
        return switch (type.kind()) {
            case VARCHAR -> "varchar(" + type.length() + ")";
            case DECIMAL -> type.length() == 0 ? "numeric" : "numeric(" + type.length() + ", " + type.scale() + ")";
            default -> name(TYPES.get(type.kind()));
        };
    }

    private static String name(@Nullable String name) {
        return name == null ? "text" : name;
    }
}
