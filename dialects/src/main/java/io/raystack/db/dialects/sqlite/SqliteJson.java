package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialects.JsonPath;
import io.raystack.db.dialects.Types;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.List;

/**
 * Values inside JSON documents, by SQLite's own functions.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteJson {
    private SqliteJson() {}

    static FunctionTable in(FunctionTable table) {
        Row step = new Row(true, (call, out) -> arrow(JsonPath.of(call), " -> ", out));
        return table.with("json_key", step)
                .with("json_element", step)
                .with("json_text", new Row(false, SqliteJson::text))
                .with("json_string", when(" = 'text'", " ->> "))
                .with("json_number", when(" IN ('integer', 'real')", " ->> "))
                .with("json_boolean", cases(" WHEN 'true' THEN 1 WHEN 'false' THEN 0"))
                .with(
                        "json_rank",
                        cases(" WHEN 'null' THEN 0 WHEN 'text' THEN 1 WHEN 'integer' THEN 2 WHEN 'real' THEN 2"
                                + " WHEN 'true' THEN 3 WHEN 'false' THEN 3 WHEN 'array' THEN 4 WHEN 'object' THEN 5"))
                .with("has_key", new Row(false, (call, out) -> has(call, 1, out)))
                .with("has_any_keys", new Row(false, SqliteJson::hasAny))
                .with("has_keys", new Row(true, SqliteJson::hasAll))
                .with("json_contains", lacking("contains"))
                .with("contained_by", lacking("contained_by"))
                .with("json_object", new Row(false, (call, out) -> build("json_object(", call, 2, out)))
                .with("json_array", new Row(false, (call, out) -> build("json_array(", call, 1, out)));
    }

    private static void arrow(JsonPath path, String arrow, SqlText out) {
        out.operand(path.document()).add(arrow).word(path.text());
    }

    private static void type(SqlNode.Call call, SqlText out) {
        document("json_type(", JsonPath.of(call.arguments().get(0)), out);
    }

    private static void document(String function, JsonPath path, SqlText out) {
        out.add(function).node(path.document());
        if (!path.steps().isEmpty()) {
            out.add(", ").word(path.text());
        }
        out.add(")");
    }

    private static void text(SqlNode.Call call, SqlText out) {
        JsonPath path = JsonPath.of(call.arguments().get(0));
        out.add("CASE ");
        type(call, out);
        out.add(" WHEN 'text' THEN ");
        arrow(path, " ->> ", out);
        out.add(" WHEN 'null' THEN NULL ELSE ");
        arrow(path, " -> ", out);
        out.add(" END");
    }

    private static Row when(String condition, String arrow) {
        return new Row(false, (call, out) -> {
            out.add("CASE WHEN ");
            type(call, out);
            out.add(condition).add(" THEN ");
            arrow(JsonPath.of(call.arguments().get(0)), arrow, out);
            out.add(" END");
        });
    }

    private static Row cases(String cases) {
        return new Row(false, (call, out) -> {
            out.add("CASE ");
            type(call, out);
            out.add(cases).add(" END");
        });
    }

    private static void has(SqlNode.Call call, int argument, SqlText out) {
        document(
                "EXISTS (SELECT 1 FROM json_each(", JsonPath.of(call.arguments().get(0)), out);
        out.add(" WHERE \"key\" = ").node(call.arguments().get(argument)).add(")");
    }

    private static void hasAny(SqlNode.Call call, SqlText out) {
        document(
                "EXISTS (SELECT 1 FROM json_each(", JsonPath.of(call.arguments().get(0)), out);
        out.add(" WHERE \"key\" IN (")
                .nodes(call.arguments().subList(1, call.arguments().size()))
                .add("))");
    }

    private static void hasAll(SqlNode.Call call, SqlText out) {
        for (int i = 1; i < call.arguments().size(); i++) {
            out.add(i == 1 ? "" : " AND ");
            has(call, i, out);
        }
    }

    private static Row lacking(String lookup) {
        return new Row(false, (call, out) -> {
            throw new Unsupported(
                    "SQLite cannot tell whether one JSON document contains another: \"" + lookup + "\".",
                    "Compare the members that matter: data__lang, has_key.");
        });
    }

    private static void build(String function, SqlNode.Call call, int width, SqlText out) {
        out.add(function);
        List<SqlNode> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            out.add(i == 0 ? "" : ", ");
            if (width == 2 && i % 2 == 0) {
                out.node(arguments.get(i));
            } else {
                value(arguments.get(i), out);
            }
        }
        out.add(")");
    }

    private static void value(SqlNode value, SqlText out) {
        ColumnType type = Types.of(value);
        ColumnType.Kind kind = type == null ? ColumnType.Kind.TEXT : type.kind();
        switch (kind) {
            case JSON -> out.add("json(").node(value).add(")");
            case BOOLEAN ->
                out.add("json(CASE ").node(value).add(" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)");
            case DATETIME -> out.add("REPLACE(").node(value).add(", ' ', 'T') || '+00:00'");
            case BINARY, DURATION ->
                throw new Unsupported(
                        "A " + kind + " does not become a JSON value in SQLite.", "Put it together in Java.");
            default -> out.node(value);
        }
    }
}
