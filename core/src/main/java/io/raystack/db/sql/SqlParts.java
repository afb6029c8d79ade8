package io.raystack.db.sql;

import java.util.List;
import java.util.Map;

/**
 * How one database writes everything about which databases differ.
 *
 * <p>Immutable and thread-safe. A dialect starts from {@link #STANDARD} and replaces what is different.
 *
 * @param quote the quote character around names
 * @param functions functions and operators by their logical names
 * @param expressions the other expressions
 * @param select the clauses of SELECT in order
 * @param insert the clauses of INSERT in order
 * @param update the clauses of UPDATE in order
 * @param delete the clauses of DELETE in order
 */
public record SqlParts(
        char quote,
        FunctionTable functions,
        ExpressionParts expressions,
        List<Clause<? super Statement.Select>> select,
        List<Clause<? super Statement.Insert>> insert,
        List<Clause<? super Statement.Update>> update,
        List<Clause<? super Statement.Delete>> delete) {

    /** What the SQL standard says, where it says anything. */
    public static final SqlParts STANDARD = new SqlParts(
            '"',
            FunctionTable.STANDARD,
            ExpressionParts.STANDARD,
            Selects.STANDARD,
            Changes.INSERT,
            Changes.UPDATE,
            Changes.DELETE);

    /**
     * How expressions are written.
     *
     * @param aggregate aggregates
     * @param comparison comparisons
     * @param match text matching
     * @param inList membership in a list of values
     * @param inSelect membership in the values of a query
     * @param order sort keys
     * @param window functions over windows
     * @param between comparisons with two ends
     */
    public record ExpressionParts(
            Clause<? super SqlNode.Aggregate> aggregate,
            Clause<? super SqlNode.Comparison> comparison,
            Clause<? super SqlNode.Match> match,
            Clause<? super SqlNode.InList> inList,
            Clause<? super SqlNode.InSelect> inSelect,
            Clause<? super Statement.OrderItem> order,
            Clause<? super SqlNode.Window> window,
            Clause<? super SqlNode.Between> between) {

        /** What the SQL standard says. */
        public static final ExpressionParts STANDARD = new ExpressionParts(
                Aggregates.STANDARD,
                Expressions.COMPARISON,
                Expressions.match("UPPER(", ")"),
                Expressions.IN_LIST,
                Expressions.IN_SELECT,
                Expressions.NULLS_GREATEST,
                WindowFunctions.STANDARD);

        /** With comparisons with two ends as everywhere. */
        public ExpressionParts(
                Clause<? super SqlNode.Aggregate> aggregate,
                Clause<? super SqlNode.Comparison> comparison,
                Clause<? super SqlNode.Match> match,
                Clause<? super SqlNode.InList> inList,
                Clause<? super SqlNode.InSelect> inSelect,
                Clause<? super Statement.OrderItem> order,
                Clause<? super SqlNode.Window> window) {
            this(aggregate, comparison, match, inList, inSelect, order, window, Expressions.BETWEEN);
        }

        /** The same with other aggregates. */
        ExpressionParts with(Clause<? super SqlNode.Aggregate> other) {
            return new ExpressionParts(other, comparison, match, inList, inSelect, order, window, between);
        }
    }

    /** Copies the lists. */
    public SqlParts {
        select = List.copyOf(select);
        insert = List.copyOf(insert);
        update = List.copyOf(update);
        delete = List.copyOf(delete);
    }

    /** The same with further functions and aggregates. */
    SqlParts with(Map<String, FunctionTable.Row> more, Map<String, Aggregates.Form> aggregates) {
        ExpressionParts all = expressions.aggregate() instanceof Aggregates own
                ? expressions.with(own.named(aggregates))
                : expressions;
        return new SqlParts(quote, functions.and(more), all, select, insert, update, delete);
    }

    /** The compiler for these parts. */
    public SqlCompiler compiler() {
        return new StandardCompiler(this);
    }
}
