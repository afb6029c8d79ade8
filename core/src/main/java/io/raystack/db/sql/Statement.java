package io.raystack.db.sql;

import io.raystack.db.model.ColumnType;
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
     * @param distinctOn of the rows that are equal in these expressions only the first; empty for all
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
            Lock lock,
            List<SqlNode> distinctOn)
            implements Statement {
        /** Without DISTINCT ON. */
        public Select(
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
                Lock lock) {
            this(distinct, items, from, joins, where, groupBy, having, orderBy, limit, offset, lock, List.of());
        }

        /** The same, sorted by these keys. */
        public Select sorted(List<OrderItem> keys) {
            return new Select(
                    distinct, items, from, joins, where, groupBy, having, keys, limit, offset, lock, distinctOn);
        }

        /** The same, other groups of it. */
        public Select having(@Nullable SqlNode condition) {
            return new Select(
                    distinct, items, from, joins, where, groupBy, condition, orderBy, limit, offset, lock, distinctOn);
        }

        /** The same, other rows of it. */
        Select slice(@Nullable Long rows, @Nullable SqlNode begin) {
            return new Select(
                    distinct, items, from, joins, where, groupBy, having, orderBy, rows, begin, lock, distinctOn);
        }
    }

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

    /**
     * Several queries in place of a table, combined by the rules of sets.
     *
     * @param operator how
     * @param operands two or more; none has an order of its own
     * @param alias the name that columns are qualified with
     */
    record Combined(Operator operator, List<Select> operands, String alias) implements Source {
        /** How queries are combined. */
        public enum Operator {
            /** {@code UNION}. */
            UNION,
            /** {@code UNION ALL}. */
            UNION_ALL,
            /** {@code INTERSECT}. */
            INTERSECT,
            /** {@code EXCEPT}. */
            EXCEPT
        }
    }

    /**
     * A query that is written once, before everything else: {@code WITH "name" AS (...)}.
     *
     * @param name its name in the whole statement
     * @param first the query; of a recursion, what it starts from
     * @param next what follows from the rows found so far, which {@link Table} {@code name} holds; null for a plain query
     * @param alias the name that columns are qualified with
     */
    record Common(String name, Select first, @Nullable Select next, String alias) implements Source {}

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
     * @param returning what comes back of each row, empty for nothing
     */
    record Insert(
            String table,
            List<String> columns,
            List<List<SqlNode>> rows,
            @Nullable Conflict conflict,
            List<? extends SqlNode> returning)
            implements Statement {}

    /**
     * What to do with rows that are there already.
     *
     * @param target columns of the unique constraint; empty for any
     * @param update columns to overwrite; empty to leave the old row
     * @param values what they become, in the order of {@code update}: columns of the table are those of the old row, the
     *     function {@code excluded} of a column gives the new row's
     */
    record Conflict(List<String> target, List<String> update, List<? extends SqlNode> values) {
        /** Overwrites with the new row's values. */
        public Conflict(List<String> target, List<String> update) {
            this(target, update, update.stream().map(Conflict::excluded).toList());
        }

        /** The value of a column in the new row. */
        public static SqlNode excluded(String column) {
            SqlNode named = new SqlNode.Column("", column, ColumnType.TEXT);
            return new SqlNode.Call("excluded", List.of(named), ColumnType.TEXT);
        }
    }

    /** New rows that a query gives; its items are in the order of {@code columns}. */
    record InsertSelect(String table, List<String> columns, Select select) implements Statement {}

    /**
     * Changed rows; columns in {@code values} and {@code where} carry {@code alias}.
     *
     * @param table the table
     * @param columns columns to assign
     * @param values what they become
     * @param where which rows, or null for all
     * @param returning what comes back of each row as it is afterwards, empty for nothing
     * @param joins what the values are read from beside the table; only for databases whose UPDATE can join
     */
    record Update(
            Table table,
            List<String> columns,
            List<SqlNode> values,
            @Nullable SqlNode where,
            List<? extends SqlNode> returning,
            List<Join> joins)
            implements Statement {
        /** Without joins. */
        public Update(
                Table table,
                List<String> columns,
                List<SqlNode> values,
                @Nullable SqlNode where,
                List<? extends SqlNode> returning) {
            this(table, columns, values, where, returning, List.of());
        }
    }

    /**
     * Removed rows; columns in {@code where} carry the table's alias.
     *
     * @param table the table
     * @param where which rows, or null for all
     * @param returning what comes back of each row, empty for nothing
     */
    record Delete(Table table, @Nullable SqlNode where, List<? extends SqlNode> returning) implements Statement {
        /** Nothing comes back. */
        public Delete(Table table, @Nullable SqlNode where) {
            this(table, where, List.of());
        }
    }
}
