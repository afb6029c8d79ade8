package io.raystack.db.sql;

/** Turns statements into text for one database. Immutable and thread-safe. */
public final class SqlCompiler {
    /** The text of {@code statement} with its binds in the order of their {@code ?}. */
    public CompiledSql compile(Statement statement) {
        throw new IllegalStateException();
    }
}
