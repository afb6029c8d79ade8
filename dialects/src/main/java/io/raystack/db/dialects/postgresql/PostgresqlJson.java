package io.raystack.db.dialects.postgresql;

import io.raystack.db.dialects.JsonPath;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.List;

/**
 * Values inside JSON documents, by the operators of {@code jsonb}. A question mark of an operator is doubled, as the driver
 * wants it.
 *
 * <p>Stateless, thread-safe.
 */
final class PostgresqlJson {
    private PostgresqlJson() {}

    static FunctionTable in(FunctionTable table) {
        Row step = new Row(true, (call, out) -> steps(JsonPath.of(call), " -> ", out));
        return table.with("json_key", step)
                .with("json_element", step)
                .with("json_text", new Row(false, (call, out) -> text(argument(call), out)))
                .with("json_string", new Row(false, PostgresqlJson::string))
                .with("json_number", cast("number", "numeric"))
                .with("json_boolean", cast("boolean", "boolean"))
                .with("json_rank", new Row(false, PostgresqlJson::rank))
                .with("has_key", new Row(true, (call, out) -> has(" ?? ", call, out)))
                .with("has_keys", new Row(true, (call, out) -> has(" ??& ", call, out)))
                .with("has_any_keys", new Row(true, (call, out) -> has(" ??| ", call, out)))
                .with("json_contains", FunctionTable.infix(" @> "))
                .with("contained_by", FunctionTable.infix(" <@ "))
                .with("json_object", FunctionTable.named("JSONB_BUILD_OBJECT"))
                .with("json_array", FunctionTable.named("JSONB_BUILD_ARRAY"));
    }

    private static SqlNode argument(SqlNode.Call call) {
        return call.arguments().get(0);
    }

    private static void steps(JsonPath path, String last, SqlText out) {
        out.operand(path.document());
        for (int i = 0; i < path.steps().size(); i++) {
            SqlNode.Call step = path.steps().get(i);
            out.add(i + 1 < path.steps().size() ? " -> " : last);
            if (JsonPath.isKey(step)) {
                out.word(step.detail());
            } else {
                out.add(step.detail());
            }
        }
    }

    private static void text(SqlNode value, SqlText out) {
        JsonPath path = JsonPath.of(value);
        out.add("(");
        if (path.steps().isEmpty()) {
            out.operand(value).add(" #>> '{}'");
        } else {
            steps(path, " ->> ", out);
        }
        out.add(") COLLATE \"C\"");
    }

    private static void typed(SqlNode value, String type, SqlText out) {
        out.add("CASE WHEN JSONB_TYPEOF(").node(value).add(") = '" + type + "' THEN ");
    }

    private static void string(SqlNode.Call call, SqlText out) {
        typed(argument(call), "string", out);
        text(argument(call), out);
        out.add(" END");
    }

    private static void rank(SqlNode.Call call, SqlText out) {
        out.add("CASE JSONB_TYPEOF(")
                .node(argument(call))
                .add(") WHEN 'null' THEN 0 WHEN 'string' THEN 1 WHEN 'number' THEN 2 WHEN 'boolean' THEN 3"
                        + " WHEN 'array' THEN 4 WHEN 'object' THEN 5 END");
    }

    private static Row cast(String type, String sql) {
        return new Row(false, (call, out) -> {
            typed(argument(call), type, out);
            out.add("CAST(").node(argument(call)).add(" AS " + sql + ") END");
        });
    }

    // an array of texts would have its elements as keys
    private static void has(String operator, SqlNode.Call call, SqlText out) {
        SqlNode document = argument(call);
        out.add("JSONB_TYPEOF(")
                .node(document)
                .add(") = 'object' AND ")
                .operand(document)
                .add(operator);
        List<SqlNode> names = call.arguments().subList(1, call.arguments().size());
        boolean list = names.get(0) instanceof SqlNode.Parameter names0
                && (names0.bind().form() == Bind.Form.FIRST_ELEMENT
                        || names0.bind().form() == Bind.Form.ELEMENT);
        if (list) {
            out.bind(((SqlNode.Parameter) names.get(0)).bind().as(Bind.Form.ARRAY));
        } else {
            out.nodes(names);
        }
    }
}
