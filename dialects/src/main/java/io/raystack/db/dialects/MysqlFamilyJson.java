package io.raystack.db.dialects;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.List;

/**
 * Values inside JSON documents, by the functions of the databases that speak MySQL's SQL.
 *
 * <p>Immutable and thread-safe.
 *
 * @param binary the collation that compares code points
 */
record MysqlFamilyJson(String binary) {
    FunctionTable in(FunctionTable table) {
        Row step = new Row(false, (call, out) -> extract(JsonPath.of(call), out));
        return table.with("json_key", step)
                .with("json_element", step)
                .with(
                        "json_text",
                        new Row(true, (call, out) -> text("CASE WHEN JSON_TYPE(", ") <> 'NULL' THEN ", call, out)))
                .with(
                        "json_string",
                        new Row(true, (call, out) -> text("CASE WHEN JSON_TYPE(", ") = 'STRING' THEN ", call, out)))
                .with("json_number", new Row(false, MysqlFamilyJson::number))
                .with("json_boolean", cases("", " WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE"))
                .with(
                        "json_rank",
                        cases(
                                "JSON_TYPE",
                                " WHEN 'NULL' THEN 0 WHEN 'STRING' THEN 1 WHEN 'INTEGER' THEN 2 WHEN 'DOUBLE' THEN 2"
                                        + " WHEN 'BOOLEAN' THEN 3 WHEN 'ARRAY' THEN 4 WHEN 'OBJECT' THEN 5"))
                .with("has_key", new Row(false, (call, out) -> has("'one'", call, out)))
                .with("has_keys", new Row(false, (call, out) -> has("'all'", call, out)))
                .with("has_any_keys", new Row(false, (call, out) -> has("'one'", call, out)))
                .with("json_contains", FunctionTable.named("JSON_CONTAINS"))
                .with("contained_by", new Row(false, MysqlFamilyJson::within))
                .with("json_object", new Row(false, (call, out) -> build("JSON_OBJECT(", call, 2, out)))
                .with("json_array", new Row(false, (call, out) -> build("JSON_ARRAY(", call, 1, out)));
    }

    private static SqlNode argument(SqlNode.Call call) {
        return call.arguments().get(0);
    }

    private static void extract(JsonPath path, SqlText out) {
        out.add("JSON_EXTRACT(")
                .node(path.document())
                .add(", ")
                .word(path.text())
                .add(")");
    }

    private void text(String before, String condition, SqlNode.Call call, SqlText out) {
        SqlNode value = argument(call);
        out.add(before).node(value).add(condition).add("CONVERT(JSON_UNQUOTE(").node(value);
        out.add(") USING utf8mb4) END COLLATE " + binary);
    }

    private static void number(SqlNode.Call call, SqlText out) {
        out.add("CASE WHEN JSON_TYPE(")
                .node(argument(call))
                .add(") IN ('INTEGER', 'DOUBLE') THEN CAST(")
                .node(argument(call))
                .add(" AS DECIMAL(65, 30)) END");
    }

    private static Row cases(String function, String cases) {
        return new Row(
                false,
                (call, out) -> out.add("CASE ")
                        .add(function)
                        .add("(")
                        .node(argument(call))
                        .add(")")
                        .add(cases)
                        .add(" END"));
    }

    private void has(String how, SqlNode.Call call, SqlText out) {
        out.add("JSON_CONTAINS_PATH(").node(argument(call)).add(", ").add(how);
        for (SqlNode name : call.arguments().subList(1, call.arguments().size())) {
            out.add(", CONCAT('$.', JSON_QUOTE(").node(name).add(") COLLATE " + binary + ")");
        }
        out.add(")");
    }

    private static void within(SqlNode.Call call, SqlText out) {
        out.add("JSON_CONTAINS(")
                .node(call.arguments().get(1))
                .add(", ")
                .node(argument(call))
                .add(")");
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
            case JSON -> out.add("JSON_EXTRACT(").node(value).add(", '$')");
            case BOOLEAN ->
                out.add("JSON_EXTRACT(CASE ")
                        .node(value)
                        .add(" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '$')");
            case DATETIME -> out.add("DATE_FORMAT(").node(value).add(", '%Y-%m-%dT%H:%i:%s.%f+00:00')");
            case BINARY, DURATION ->
                throw new Unsupported(
                        "A " + kind + " does not become a JSON value in this database.", "Put it together in Java.");
            default -> out.node(value);
        }
    }
}
