package io.raystack.tests.laws;

import io.raystack.db.query.Query;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement.Select;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A mistake that a planner could make, planted into one that makes none.
 *
 * @param name what is wrong
 * @param nodes what becomes of an expression
 * @param selects what becomes of a SELECT
 * @param queries what becomes of a question before it is planned
 * @param wildcardsMean whether wildcards in values are sent as they are
 */
record Fault(
        String name,
        UnaryOperator<SqlNode> nodes,
        UnaryOperator<Select> selects,
        UnaryOperator<Query> queries,
        boolean wildcardsMean) {

    /** All of them; each must break a law. */
    static final List<Fault> ALL = List.of(
            node("the IS NULL arm of a negated comparison is dropped", Mistakes::withoutNullArm),
            node("NOT IN (SELECT ...) over NULLs instead of NOT EXISTS", Mistakes::notIn),
            node("the negation of EXISTS is dropped", Mistakes::positiveExists),
            select("an inner join for a row that may be missing", Mistakes::innerJoins),
            select("a join that repeats rows instead of a semi-join", Mistakes::joined),
            node("NULL equals NULL", n -> Mistakes.operator(n, Operator.EQ, Operator.SAME)),
            node("NOT is pushed down without turning OR and AND", Mistakes::junctionsTurned),
            node("the end of a range is excluded", Mistakes::halfOpen),
            node("the bound of a comparison is excluded", n -> Mistakes.operator(n, Operator.GE, Operator.GT)),
            node("case is heeded where it is to be folded", Mistakes::unfolded),
            node("the negation of a pattern is dropped", Mistakes::positiveMatch),
            node("the absent row, where there is no related one, is forgotten", Mistakes::withoutAbsentRow),
            query("a row is shared across calls", Mistakes::oneCall),
            query("a row is not shared within a call", Mistakes::manyCalls),
            new Fault("wildcards in values are not escaped", n -> n, s -> s, q -> q, true));

    private static Fault node(String name, UnaryOperator<SqlNode> nodes) {
        return new Fault(name, nodes, s -> s, q -> q, false);
    }

    private static Fault select(String name, UnaryOperator<Select> selects) {
        return new Fault(name, n -> n, selects, q -> q, false);
    }

    private static Fault query(String name, UnaryOperator<Query> queries) {
        return new Fault(name, n -> n, s -> s, queries, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
