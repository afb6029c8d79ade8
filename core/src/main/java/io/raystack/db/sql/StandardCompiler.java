package io.raystack.db.sql;

import java.util.Map;

/**
 * Walks the clauses of a statement in the order that its database chose.
 *
 * <p>Immutable and thread-safe.
 */
final class StandardCompiler implements SqlCompiler {
    private final SqlParts parts;

    StandardCompiler(SqlParts parts) {
        this.parts = parts;
    }

    @Override
    public CompiledSql compile(Statement statement) {
        SqlText out = new SqlText(parts, statement instanceof Statement.Select);
        if (statement instanceof Statement.Select select) {
            out.select(select);
        } else if (statement instanceof Statement.Insert insert) {
            out.all(parts.insert(), insert);
        } else if (statement instanceof Statement.InsertSelect insert) {
            out.part(insert, Changes.INSERT_SELECT);
        } else if (statement instanceof Statement.Update update) {
            out.all(parts.update(), update);
        } else if (statement instanceof Statement.Delete delete) {
            out.all(parts.delete(), delete);
        }
        return out.done();
    }

    @Override
    public SqlCompiler with(Map<String, FunctionTable.Row> functions, Map<String, Aggregates.Form> aggregates) {
        return new StandardCompiler(parts.with(functions, aggregates));
    }
}
