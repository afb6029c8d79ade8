/**
 * For the tests of applications: rolled-back tests, counted queries.
 *
 * <p>Lives here: {@link io.raystack.db.testkit.RolledBack}, {@link io.raystack.db.testkit.Queries}, {@link
 * io.raystack.db.testkit.CommitActions}. Must not live here: what only our own tests need. May import: the hall, {@code
 * session}, {@code jdbc}, JUnit. Read first: {@link io.raystack.db.testkit.RolledBack}. Test to copy: {@code
 * QueriesTest}.
 */
@NullMarked
package io.raystack.db.testkit;

import org.jspecify.annotations.NullMarked;
