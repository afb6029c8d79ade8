package io.raystack.db.dialects;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.sql.FunctionTable.Row;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a database without text search as PostgreSQL has it: each says so. Stateless, thread-safe. */
public final class NoSearch {
    /** One for each function of a search. */
    public static final Map<String, Row> ROWS = Stream.of(
                    "search",
                    "trigram_similar",
                    "search_matches",
                    "search_vector",
                    "search_rank",
                    "search_weight",
                    "search_join",
                    "similarity",
                    "word_similarity")
            .collect(Collectors.toUnmodifiableMap(name -> name, NoSearch::row));

    private NoSearch() {}

    private static Row row(String name) {
        return new Row(false, (call, out) -> {
            throw new Unsupported(
                    "\"" + name + "\" is text search, which the library writes for PostgreSQL only.",
                    "Use icontains or iregex, or raw SQL with what this database has.");
        });
    }
}
