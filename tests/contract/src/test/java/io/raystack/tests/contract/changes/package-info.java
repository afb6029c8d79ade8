/**
 * What the write side can do beyond one object and one statement: changed rows that come back, values that the database
 * computes, upserts, copies, relations.
 *
 * <p>Lives here: contract tests of writing over the library's models. Must not live here: states and locking of single objects
 * (package {@code writing}). May import: what tests may. Read first: {@link io.raystack.tests.contract.changes.ReturningTest}.
 * Copy: {@code ComputedTest}.
 */
@NullMarked
package io.raystack.tests.contract.changes;

import org.jspecify.annotations.NullMarked;
