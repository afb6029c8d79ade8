package io.raystack.db.schema;

/**
 * One change of the schema; carries the table as it was and as it will be.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Ddl {
    /** A new table with its constraints and indexes, left alone when it is there already. */
    record CreateTable(TableSpec after) implements Ddl {}

    /** A table to remove, with everything that hangs on it; nothing happens when it is not there. */
    record DropTable(TableSpec before) implements Ddl {}
}
