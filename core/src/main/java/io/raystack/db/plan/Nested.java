package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.Query;
import io.raystack.db.query.Source;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import java.util.ArrayList;
import java.util.List;

/** Lowers queries inside queries. Belongs to one planning. */
final class Nested {
    private Nested() {}

    /** Whether there is a row: {@code EXISTS (SELECT 1 ...)}. */
    static SqlNode exists(Query query, Scope around, boolean negated) {
        if (query.source() instanceof Source.Combined combined && isAny(query, combined)) {
            // each on its own, since a query in FROM cannot speak of the row around it on every database
            List<SqlNode> each = new ArrayList<>();
            combined.operands().forEach(q -> each.add(exists(q, around, negated)));
            return Junctions.join(negated, each);
        }
        Selecting nested = Selecting.inside(query, around);
        nested.where();
        if (nested.isNothing()) {
            return Conditions.constant(negated);
        }
        if (!nested.isPlain()) {
            nested.values();
            nested.slice();
        }
        return new SqlNode.Exists(nested.clauses().select(), negated);
    }

    private static boolean isAny(Query query, Source.Combined combined) {
        boolean union = combined.operator() == Source.Combined.Operator.UNION
                || combined.operator() == Source.Combined.Operator.UNION_ALL;
        return union && !query.slice().isSet() && query.conditions().isEmpty();
    }

    /** The single value of a query. */
    static Value scalar(Query query, Scope around) {
        Selecting nested = Selecting.inside(query, around);
        nested.where();
        Value value = nested.value();
        nested.orderAndSlice();
        SqlNode scalar = new SqlNode.Scalar(nested.clauses().select(), value.type());
        return new Value(scalar, value.type(), true, value.sensitive(), value.enumType());
    }

    /**
     * Whether {@code value} is among the values of a query; the complement is NOT EXISTS, which a NULL on either side cannot
     * confuse.
     */
    static SqlNode contains(Value value, Query query, Scope around, boolean negated) {
        Selecting nested = Selecting.inside(query, around);
        nested.where();
        Value single = nested.value();
        if (nested.isNothing()) {
            return Conditions.constant(negated);
        }
        comparable(value, single);
        boolean sliced = query.slice().isSet();
        if (!negated && !sliced) {
            return new SqlNode.InSelect(value.sql(), nested.clauses().select());
        }
        if (!sliced && nested.isPlain()) {
            Clauses clauses = nested.clauses();
            clauses.items.clear();
            clauses.where = Junctions.and(clauses.where, equal(single.sql(), value));
            return new SqlNode.Exists(clauses.select(), true);
        }
        if (sliced) {
            nested.orderAndSlice();
        }
        if (sliced && Correlation.of(query)) {
            SqlNode in = new SqlNode.InSelect(value.sql(), nested.clauses().select());
            return negated ? new SqlNode.NotTrue(in) : in;
        }
        return apart(value, single, nested, negated);
    }

    /** The same where the nested query stands as a source of rows of its own. */
    private static SqlNode apart(Value value, Value single, Selecting nested, boolean negated) {
        From.Aliases aliases = nested.clauses().from.aliases();
        String alias = aliases.next();
        From from = new From(aliases, nested.clauses().derived(alias));
        SqlNode.Column column = new SqlNode.Column(alias, Clauses.name(0), single.type());
        return negated
                ? new SqlNode.Exists(Clauses.rows(from, equal(column, value)), true)
                : new SqlNode.InSelect(value.sql(), Clauses.values(from, SqlNode.Constant.TRUE, column));
    }

    private static void comparable(Value value, Value single) {
        if (value.type().isNumber() != single.type().isNumber()) {
            throw new QueryError(
                    "in(...) compares " + value.type().kind() + " with a query that selects "
                            + single.type().kind() + ".",
                    "Select one value of the same kind in the nested query: .value(x -> x.name).");
        }
    }

    private static SqlNode equal(SqlNode one, Value other) {
        return new SqlNode.Comparison(Operator.EQ, one, other.sql());
    }
}
