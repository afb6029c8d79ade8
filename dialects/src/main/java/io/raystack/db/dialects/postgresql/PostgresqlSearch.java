package io.raystack.db.dialects.postgresql;

import static io.raystack.db.sql.FunctionTable.infix;
import static io.raystack.db.sql.FunctionTable.operation;
import static io.raystack.db.sql.FunctionTable.pattern;
import static java.util.Map.entry;

import io.raystack.db.sql.FunctionTable.Row;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.util.Map;

/** Text search and trigrams; configurations and weights were checked when they were said. Stateless, thread-safe. */
final class PostgresqlSearch {
    static final Map<String, Row> ROWS = Map.ofEntries(
            entry("search", operation("TO_TSVECTOR({0}) @@ PLAINTO_TSQUERY({1})")),
            entry("search_matches", infix(" @@ ")),
            entry("search_vector", new Row(false, PostgresqlSearch::vector)),
            entry("search_weight", new Row(false, PostgresqlSearch::weight)),
            entry("search_join", infix(" || ")),
            entry("search_plain", terms("PLAINTO_TSQUERY(")),
            entry("search_phrase", terms("PHRASETO_TSQUERY(")),
            entry("search_web", terms("WEBSEARCH_TO_TSQUERY(")),
            entry("search_raw", terms("TO_TSQUERY(")),
            entry("search_and", infix(" && ")),
            entry("search_or", infix(" || ")),
            entry("search_not", operation("!! [0]")),
            entry("search_rank", pattern("CAST(TS_RANK({0}, {1}) AS double precision)")),
            entry("trigram_similar", operation("[0] % [1]")),
            entry("similarity", pattern("CAST(SIMILARITY({0}, {1}) AS double precision)")),
            entry("word_similarity", pattern("CAST(WORD_SIMILARITY({0}, {1}) AS double precision)")));

    private PostgresqlSearch() {}

    private static void vector(SqlNode.Call call, SqlText out) {
        out.add("TO_TSVECTOR(" + config(call) + "CONCAT_WS(' ', ")
                .nodes(call.arguments())
                .add("))");
    }

    private static void weight(SqlNode.Call call, SqlText out) {
        out.add("SETWEIGHT(").nodes(call.arguments()).add(", '" + call.detail() + "')");
    }

    private static Row terms(String function) {
        return new Row(
                false,
                (call, out) ->
                        out.add(function + config(call)).nodes(call.arguments()).add(")"));
    }

    private static String config(SqlNode.Call call) {
        return call.detail().isEmpty() ? "" : "CAST('" + call.detail() + "' AS regconfig), ";
    }
}
