package io.raystack.tests.laws;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a report: how it is asked for, and what it means in memory.
 *
 * @param name how the row knows it
 * @param expr what is annotated under this name; null for a path that is selected by its name
 * @param way the relations on the way to {@code field}
 * @param kind what is done with the values at the end of the way
 * @param field the column at the end; null when rows are counted, or for a condition
 * @param condition for {@link Kind#TEST}: what is tested
 */
record Item(
        String name,
        @Nullable Expr<Object, ?> expr,
        List<Edge> way,
        Kind kind,
        @Nullable FieldSpec field,
        @Nullable Node condition) {

    /** What is done with the values. */
    enum Kind {
        /** The value itself. */
        PLAIN,
        /** The value and seven. */
        SEVEN_MORE,
        /** Whether a condition holds. */
        TEST,
        /** How many rows. */
        COUNT,
        /** How many values. */
        COUNT_VALUES,
        /** How many different values. */
        COUNT_DISTINCT,
        /** Their sum. */
        SUM,
        /** Their mean. */
        AVG,
        /** The least. */
        MIN,
        /** The greatest. */
        MAX;

        /** Whether it is about several rows. */
        boolean aggregates() {
            return ordinal() >= COUNT.ordinal();
        }
    }

    /** Whether a relation to several rows lies on the way. */
    boolean overMany() {
        return way.stream().anyMatch(Edge::toMany);
    }

    @Override
    public String toString() {
        return name
                + (expr == null ? "" : " = " + kind + " of " + way + (field == null ? "" : "." + field.name()))
                + (condition == null ? "" : Parts.text(condition));
    }
}
