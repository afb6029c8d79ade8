package io.raystack.db.schema;

import io.raystack.db.model.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a value.
 *
 * <p>Immutable and thread-safe; equal when everything said is equal.
 *
 * @param name the table's name
 * @param columns columns in order
 * @param primaryKey names of the key's columns
 * @param foreignKeys references to other tables
 * @param uniques unique constraints
 * @param checks check constraints
 * @param indexes indexes that are not constraints
 */
public record TableSpec(
        String name,
        List<ColumnSpec> columns,
        List<String> primaryKey,
        List<ForeignKeySpec> foreignKeys,
        List<UniqueSpec> uniques,
        List<CheckSpec> checks,
        List<IndexColumns> indexes) {

    /** Copies the lists. */
    public TableSpec {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type what it holds
     * @param nullable whether NULL is allowed
     * @param identity whether the database numbers the rows
     * @param defaultValue the default as text, parsed by the type; null for none
     */
    public record ColumnSpec(
            String name,
            ColumnType type,
            boolean nullable,
            boolean identity,
            @Nullable String defaultValue) {}

    /** A reference: {@code columns} of this table hold the key {@code targetColumns} of {@code target}. */
    public record ForeignKeySpec(String name, List<String> columns, String target, List<String> targetColumns) {}

    /** A unique constraint. */
    public record UniqueSpec(String name, List<String> columns) {}

    /** A check constraint; the condition is SQL over column names, or made by the dialect from {@code kind}. */
    public record CheckSpec(String name, Kind kind, String expression) {
        /** Who writes the condition. */
        public enum Kind {
            /** {@code expression} is SQL. */
            SQL,
            /** {@code expression} is a column that must be zero or more. */
            POSITIVE
        }
    }

    /** An index; a leading {@code -} for a descending column. */
    public record IndexColumns(String name, List<String> columns) {}
}
