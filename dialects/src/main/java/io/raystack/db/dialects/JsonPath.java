package io.raystack.db.dialects;

import io.raystack.db.model.Json;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A value inside a JSON document: the document and the steps to it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the document
 * @param steps calls of {@code json_key} and {@code json_element}, the first step first
 */
public record JsonPath(SqlNode document, List<SqlNode.Call> steps) {
    private static final String KEY = "json_key";

    /** Takes an expression apart; one that is no step is a document of its own. */
    public static JsonPath of(SqlNode node) {
        Deque<SqlNode.Call> steps = new ArrayDeque<>();
        SqlNode at = node;
        while (at instanceof SqlNode.Call call
                && (call.function().equals(KEY) || call.function().equals("json_element"))) {
            steps.addFirst(call);
            at = call.arguments().get(0);
        }
        return new JsonPath(at, List.copyOf(steps));
    }

    /** Whether a step is the name of a member. */
    public static boolean isKey(SqlNode.Call step) {
        return step.function().equals(KEY);
    }

    /** As SQL/JSON writes it: {@code $."tags"[0]}. */
    public String text() {
        StringBuilder out = new StringBuilder("$");
        for (SqlNode.Call step : steps) {
            if (isKey(step)) {
                out.append('.').append(Json.of(step.detail()).text());
            } else {
                out.append('[').append(step.detail()).append(']');
            }
        }
        return out.toString();
    }
}
