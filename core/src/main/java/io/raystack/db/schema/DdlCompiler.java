package io.raystack.db.schema;

import java.util.List;

/** Turns a change of the schema into statements for one database. Stateless, thread-safe. */
public interface DdlCompiler {
    /** Statements to run in order. */
    List<String> compile(Ddl change);
}
