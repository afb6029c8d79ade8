package io.raystack.db.sql;

import io.raystack.db.errors.Unsupported;
import java.util.Map;

/** Turns statements into text for one database. Immutable and thread-safe. */
@FunctionalInterface
public interface SqlCompiler {
    /** The text of {@code statement} with its binds in the order of their {@code ?}. */
    CompiledSql compile(Statement statement);

    /** A compiler that also knows these functions and aggregates. */
    default SqlCompiler with(Map<String, FunctionTable.Row> functions, Map<String, Aggregates.Form> aggregates) {
        if (functions.isEmpty() && aggregates.isEmpty()) {
            return this;
        }
        throw new Unsupported("This dialect takes no functions of others.", "Write them with raw SQL.");
    }
}
