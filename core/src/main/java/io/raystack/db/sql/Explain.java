package io.raystack.db.sql;

/** What a database shall say beside its plan. A closed list: nothing that a user writes gets into the statement. */
public enum Explain {
    /** Runs the query and tells real times and numbers of rows. */
    ANALYZE,
    /** More words. */
    VERBOSE,
    /** How much was read from memory and disk; with {@link #ANALYZE}. */
    BUFFERS,
    /** As a JSON document. */
    JSON
}
