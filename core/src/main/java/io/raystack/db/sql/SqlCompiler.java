package io.raystack.db.sql;

/** Turns statements into text for one database. Immutable and thread-safe. */
@FunctionalInterface
public interface SqlCompiler {
    /** The text of {@code statement} with its binds in the order of their {@code ?}. */
    CompiledSql compile(Statement statement);
}
