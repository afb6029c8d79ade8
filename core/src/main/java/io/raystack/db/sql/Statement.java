package io.raystack.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole statement with all aliases resolved.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Statement {

    /**
     * A query.
     *
     * @param distinct whether equal rows count once
     * @param items what is selected; empty means {@code 1}
     * @param from where rows come from
     * @param joins further tables
     * @param where which rows, or null
     * @param groupBy grouping expressions
     * @param having which groups, or null
     * @param orderBy sort order
     * @param limit the greatest number of rows, written into the text; null for all
     * @param offset rows to leave out, or null
     * @param lock row locks
     */
    record Select(
            boolean distinct,
            List<Item> items,
            Source from,
            List<Join> joins,
            @Nullable SqlNode where,
            List<SqlNode> groupBy,
            @Nullable SqlNode having,
            List<OrderItem> orderBy,
            @Nullable Long limit,
            @Nullable SqlNode offset,
            Lock lock)
            implements Statement {}

    /** A selected expression; an empty name for none. */
    record Item(SqlNode value, String name) {}

    /** Where rows come from. */
    sealed interface Source {
        /** The name that columns are qualified with. */
        String alias();
    }

    /** A table. */
    record Table(String name, String alias) implements Source {}

    /** A query in place of a table. */
    record Derived(Select select, String alias) implements Source {}

    /** A further table. */
    record Join(boolean outer, Source source, SqlNode on) {}

    /** A sort key. */
    record OrderItem(SqlNode value, boolean descending, Nulls nulls) {
        /** Where NULLs go. */
        public enum Nulls {
            /** The value cannot be NULL, so nothing need be said. */
            NONE,
            /** First. */
            FIRST,
            /** Last. */
            LAST
        }
    }

    /** Row locks. */
    enum Lock {
        /** None. */
        NONE,
        /** Waits. */
        UPDATE,
        /** Fails at once. */
        UPDATE_NOWAIT,
        /** Leaves locked rows out. */
        UPDATE_SKIP_LOCKED
    }

    /**
     * New rows.
     *
     * @param table the table's name
     * @param columns column names; may be empty for a row of defaults
     * @param rows one list of values a row, in the order of {@code columns}
     * @param conflict what to do with rows that are there already, or null for an error
     * @param returning columns to give back, empty for none
     */
    record Insert(
            String table,
            List<String> columns,
            List<List<SqlNode>> rows,
            @Nullable Conflict conflict,
            List<String> returning)
            implements Statement {}

    /**
     * What to do with rows that are there already.
     *
     * @param target columns of the unique constraint; empty for any
     * @param update columns to overwrite with the new row's values; empty to leave the old row
     */
    record Conflict(List<String> target, List<String> update) {}

    /** Changed rows; columns in {@code values} and {@code where} carry {@code alias}. */
    record Update(
            Table table,
            List<String> columns,
            List<SqlNode> values,
            @Nullable SqlNode where,
            List<String> returning) implements Statement {}

    /** Removed rows; columns in {@code where} carry the table's alias. */
    record Delete(Table table, @Nullable SqlNode where) implements Statement {}
}
