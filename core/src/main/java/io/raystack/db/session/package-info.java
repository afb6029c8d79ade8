/**
 * One database at work: planned statements meet connections, rows become objects with their relations, changed objects
 * become rows.
 *
 * <p>Lives here: {@link io.raystack.db.session.Session} and its workers {@link io.raystack.db.session.Reader} (rows to
 * objects, prefetches, peers) and {@link io.raystack.db.session.Writer} (insert, update, delete, cascades). Must not live
 * here: JDBC, SQL text, planning. May import: every room below. Read first: {@link io.raystack.db.session.Session}.
 * Test to copy: {@code WriteStatementsTest}; with a database, {@code StatesTest} of the contract tests.
 */
@NullMarked
package io.raystack.db.session;

import org.jspecify.annotations.NullMarked;
