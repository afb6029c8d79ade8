package io.raystack.db.dialects;

import io.raystack.db.dialect.Explaining;
import io.raystack.db.sql.Explain;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the databases are asked for their plans. Stateless, thread-safe. */
public final class Plans {
    /** {@code EXPLAIN QUERY PLAN ...}. */
    public static final Explaining SQLITE = new Explaining(options -> "EXPLAIN QUERY PLAN ", Set.of(), "detail");

    /** {@code EXPLAIN (ANALYZE, FORMAT JSON) ...}. */
    public static final Explaining POSTGRESQL =
            new Explaining(Plans::listed, Set.of(Explain.ANALYZE, Explain.VERBOSE, Explain.BUFFERS, Explain.JSON), "");

    /** {@code EXPLAIN ...}, {@code ANALYZE FORMAT=JSON ...}. */
    public static final Explaining MARIADB = new Explaining(
            options -> (options.contains(Explain.ANALYZE) ? "ANALYZE " : "EXPLAIN ")
                    + (options.contains(Explain.JSON) ? "FORMAT=JSON " : ""),
            Set.of(Explain.ANALYZE, Explain.JSON),
            "");

    /** {@code EXPLAIN FORMAT=JSON ...}. */
    public static final Explaining MYSQL = new Explaining(
            options -> options.contains(Explain.ANALYZE)
                    ? "EXPLAIN ANALYZE "
                    : options.contains(Explain.JSON) ? "EXPLAIN FORMAT=JSON " : "EXPLAIN ",
            Set.of(Explain.ANALYZE, Explain.JSON),
            "");

    private Plans() {}

    private static String listed(Set<Explain> options) {
        String words = new TreeSet<>(options)
                .stream().map(o -> o == Explain.JSON ? "FORMAT JSON" : o.name()).collect(Collectors.joining(", "));
        return words.isEmpty() ? "EXPLAIN " : "EXPLAIN (" + words + ") ";
    }
}
