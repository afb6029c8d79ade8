package io.raystack.db.plan;

import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.SqlCompiler;
import io.raystack.db.sql.Statement;

/**
 * A compiled statement without values, as it is kept for all queries of one shape.
 *
 * @param nothing whether no row can match
 * @param sql text and binds
 * @param shape what a row holds
 */
record Plan(boolean nothing, CompiledSql sql, RowShape shape) {
    /** The plan with its values. */
    Planned with(Object[] values) {
        return new Planned(nothing, sql, values, shape);
    }

    /**
     * A plan whose statement is not compiled yet.
     *
     * @param nothing whether no row can match
     * @param statement the statement
     * @param shape what a row holds
     */
    record Draft(boolean nothing, Statement statement, RowShape shape) {
        /** Compiles it. */
        Plan compile(SqlCompiler compiler) {
            return new Plan(nothing, compiler.compile(statement), shape);
        }
    }
}
