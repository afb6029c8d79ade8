/**
 * The only room with JDBC statements and result sets: connections, transactions, execution, values in and out.
 *
 * <p>Lives here: {@link io.raystack.db.jdbc.ConnectionSource}, {@link io.raystack.db.jdbc.Executor}, {@link
 * io.raystack.db.jdbc.Codecs}, {@link io.raystack.db.jdbc.ErrorTranslator}, {@link io.raystack.db.jdbc.ConnectionPlan}.
 * Must not live here: models, queries, SQL text other than what a dialect gave and the standard's words
 * that end a transaction. May import: {@code sql}, {@code mapping},
 * {@code model}, {@code errors}. Read first: {@link io.raystack.db.jdbc.Executor}. Test to copy: {@code
 * ExecutorTest}.
 */
@NullMarked
package io.raystack.db.jdbc;

import org.jspecify.annotations.NullMarked;
