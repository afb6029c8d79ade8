package io.raystack.db.schema;

import io.raystack.db.schema.TableSpec.ForeignKeySpec;
import java.util.List;

/**
 * One change of the schema; carries the table as it was and as it will be.
 *
 * <p>Immutable and thread-safe. Doing a change twice is harmless.
 */
public sealed interface Ddl {
    /**
     * A new table with its constraints and indexes, left alone when it is there already.
     *
     * @param after the table
     * @param later those of its foreign keys whose targets come after it; {@link AddForeignKeys} follows
     */
    record CreateTable(TableSpec after, List<ForeignKeySpec> later) implements Ddl {
        /** Copies the list. */
        public CreateTable {
            later = List.copyOf(later);
        }

        /** A table whose targets are all there. */
        public CreateTable(TableSpec after) {
            this(after, List.of());
        }
    }

    /** Foreign keys that had to wait for their targets. Nothing is left to do where a database does not make them wait. */
    record AddForeignKeys(TableSpec after, List<ForeignKeySpec> keys) implements Ddl {
        /** Copies the list. */
        public AddForeignKeys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A table to remove, with everything that hangs on it; nothing happens when it is not there.
     *
     * @param before the table
     * @param pointing foreign keys to it from tables that are still there, by the names of those tables
     */
    record DropTable(TableSpec before, List<Pointer> pointing) implements Ddl {
        /** Copies the list. */
        public DropTable {
            pointing = List.copyOf(pointing);
        }

        /** A table to which no other points any more. */
        public DropTable(TableSpec before) {
            this(before, List.of());
        }
    }

    /** A foreign key of another table. */
    record Pointer(String table, ForeignKeySpec key) {}
}
