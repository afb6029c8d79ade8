package io.raystack.db.plan;

import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Constant;
import io.raystack.db.sql.SqlNode.Junction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** AND and OR with what is known folded away. Stateless, thread-safe. */
final class Junctions {
    private Junctions() {}

    /** All hold. */
    static SqlNode and(SqlNode... operands) {
        return join(true, List.of(operands));
    }

    /** At least one holds. */
    static SqlNode or(SqlNode... operands) {
        return join(false, List.of(operands));
    }

    /** AND where {@code conjunction}, else OR. */
    static SqlNode join(boolean conjunction, List<SqlNode> operands) {
        Constant neutral = conjunction ? Constant.TRUE : Constant.FALSE;
        Constant absorbing = conjunction ? Constant.FALSE : Constant.TRUE;
        Set<SqlNode> kept = new LinkedHashSet<>();
        for (SqlNode operand : operands) {
            if (operand.equals(absorbing)) {
                return absorbing;
            }
            if (operand instanceof Junction inner && inner.conjunction() == conjunction) {
                kept.addAll(inner.operands());
            } else if (!operand.equals(neutral)) {
                kept.add(operand);
            }
        }
        return kept.isEmpty()
                ? neutral
                : kept.size() == 1 ? kept.iterator().next() : new Junction(conjunction, new ArrayList<>(kept));
    }

    /** A WHERE clause: none when everything is wanted. */
    static @Nullable SqlNode where(SqlNode condition) {
        return condition.equals(Constant.TRUE) ? null : condition;
    }
}
