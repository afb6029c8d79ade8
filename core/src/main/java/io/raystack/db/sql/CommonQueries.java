package io.raystack.db.sql;

import io.raystack.db.errors.QueryError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The queries that a statement writes once, before everything else, each after those that it needs. Belongs to one thread. */
final class CommonQueries {
    private final Map<String, CompiledSql> written = new LinkedHashMap<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> tables = new HashSet<>();
    private boolean recursive;

    /** Has a query written, unless it is there already. */
    void add(Statement.Common query, Supplier<SqlText> text) {
        SqlText out = text.get();
        write(query, out);
        CompiledSql sql = out.part();
        CompiledSql before = written.putIfAbsent(query.name(), sql);
        if (before != null && !before.equals(sql)) {
            throw new QueryError(
                    "query.name-twice",
                    "Two different queries in one statement have the name \"" + query.name() + "\".",
                    "Give each query that is named with with(...) a name of its own.",
                    null);
        }
        recursive |= query.next() != null;
        if (query.next() == null) {
            plain.add(query.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Notes a table: a query must not have its name. */
    void table(String name) {
        tables.add(name.toLowerCase(Locale.ROOT));
    }

    /** {@code "name" AS (...)}; of a recursion, with what follows from what was found. */
    static void write(Statement.Common query, SqlText out) {
        if (query.next() == null) {
            out.name(query.name()).add(" AS ").subselect(query.first());
            return;
        }
        out.name(query.name()).add(" AS (");
        out.select(query.first()).add(" UNION ALL ").select(query.next()).add(")");
    }

    /** The statement with its queries before it, their parameters first. */
    CompiledSql before(CompiledSql statement) {
        if (written.isEmpty()) {
            return statement;
        }
        plain.retainAll(tables);
        if (!plain.isEmpty()) {
            throw new QueryError(
                    "query.name-of-table",
                    "The query \"" + plain.iterator().next() + "\" has the name of a table that the statement reads.",
                    "Give it another name: with(\"...\").",
                    null);
        }
        StringBuilder text = new StringBuilder(recursive ? "WITH RECURSIVE " : "WITH ");
        List<Bind> binds = new ArrayList<>();
        String between = "";
        for (CompiledSql query : written.values()) {
            text.append(between).append(query.text());
            binds.addAll(query.binds());
            between = ", ";
        }
        binds.addAll(statement.binds());
        return new CompiledSql(text.append(' ').append(statement.text()).toString(), binds);
    }
}
