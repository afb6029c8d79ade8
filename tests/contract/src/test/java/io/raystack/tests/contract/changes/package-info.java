/**
 * What the write side can do beyond one object and one statement: changed rows that come back, values that the database
 * computes, upserts, copies, relations.
 *
 * <p>Belongs here: contract tests of writing over the library's models. Does not belong here: states and locking of single
 * objects (package {@code writing}). Read first, and copy: {@code ReturningTest}.
 */
@NullMarked
package io.raystack.tests.contract.changes;

import org.jspecify.annotations.NullMarked;
