package io.raystack.db.plan;

import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison;
import io.raystack.db.sql.SqlNode.Constant;
import java.util.ArrayList;
import java.util.List;

/** Lowers XOR: true where an odd number of operands holds, each of which stands alone. Stateless, thread-safe. */
final class Parity {
    private Parity() {}

    /** An odd number of {@code operands} holds, or, negated, an even one. */
    static SqlNode lower(List<Node> operands, Scope scope, boolean negated) {
        boolean odd = !negated;
        List<SqlNode> open = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (Node operand : operands) {
            SqlNode condition = Conditions.lower(operand, scope.negation(), false);
            if (condition.equals(Constant.TRUE)) {
                odd = !odd;
            } else if (!condition.equals(Constant.FALSE)) {
                open.add(condition);
                nodes.add(operand);
            }
        }
        if (open.isEmpty()) {
            return Conditions.constant(!odd);
        }
        if (open.size() == 1) {
            return Conditions.lower(nodes.get(0), scope.negation(), !odd);
        }
        List<SqlNode> ones = new ArrayList<>();
        open.forEach(c -> ones.add(new SqlNode.Case(List.of(c), List.of(new Constant(1L)), new Constant(0L))));
        SqlNode sum = new SqlNode.Call("plus", ones, ColumnType.BIGINT);
        SqlNode rest = new SqlNode.Call("mod", List.of(sum, new Constant(2L)), ColumnType.BIGINT);
        return new Comparison(Comparison.Operator.EQ, rest, new Constant(odd ? 1L : 0L));
    }
}
