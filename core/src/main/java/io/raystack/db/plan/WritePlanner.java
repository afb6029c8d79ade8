package io.raystack.db.plan;

import io.raystack.db.mapping.Meta;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlCompiler;
import java.util.BitSet;

/**
 * Statements for rows of a model and for tables in between, cached by model and columns. Their binds are filled in order:
 * by generated code ({@code Meta.write}) or from values.
 *
 * <p>Thread-safe; one a database.
 */
public final class WritePlanner {
    /** A planner for one database. */
    public WritePlanner(PlanChoices choices, SqlCompiler compiler) {}

    /** {@code INSERT INTO t (fields) VALUES (...) x rows}, giving the key back when {@code fields} lacks it. */
    public CompiledSql insert(Meta<?> meta, BitSet fields, int rows) {
        throw new IllegalStateException("not written yet");
    }

    /** {@code UPDATE t SET fields WHERE key = ?}, with {@code AND version = ?} where the model has one. */
    public CompiledSql update(Meta<?> meta, BitSet fields) {
        throw new IllegalStateException("not written yet");
    }
}
