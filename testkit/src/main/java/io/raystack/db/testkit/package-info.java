/**
 * For the tests of applications: rolled-back tests, counted queries.
 *
 * <p>Lives here: what a user's test needs. Must not live here: what only our own tests need. May import: the hall and
 * JUnit.
 */
@NullMarked
package io.raystack.db.testkit;

import org.jspecify.annotations.NullMarked;
