/**
 * What a database hears: a small closed family of values for statements and expressions, and the compiler that turns them
 * into text.
 *
 * <p>Lives here: {@link io.raystack.db.sql.Statement}, {@link io.raystack.db.sql.SqlNode}, {@link
 * io.raystack.db.sql.SqlParts} (everything about which databases differ), {@link io.raystack.db.sql.FunctionTable}, {@link
 * io.raystack.db.sql.CompiledSql}, {@link io.raystack.db.sql.PlanChoices}. Must not live here: JDBC, paths, models at run
 * time. May import: {@code model}, {@code errors}. Read first: {@link io.raystack.db.sql.SqlNode}, then {@link
 * io.raystack.db.sql.SqlParts}. Test to copy: {@code FunctionTableTest}.
 */
@NullMarked
package io.raystack.db.sql;

import org.jspecify.annotations.NullMarked;
