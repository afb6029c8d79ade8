package io.raystack.db.plan;

import io.raystack.db.sql.CompiledSql;

/**
 * A statement with the values for its binds, ready to be run.
 *
 * <p>Immutable and thread-safe as long as nobody changes {@code values}.
 *
 * @param nothing whether it is decided that no row can match: run nothing
 * @param sql text and binds; {@code Bind.slot} points into {@code values}
 * @param values what the caller said, in the order of the slots
 * @param shape what a row of the result holds
 */
public record Planned(boolean nothing, CompiledSql sql, Object[] values, RowShape shape) {}
