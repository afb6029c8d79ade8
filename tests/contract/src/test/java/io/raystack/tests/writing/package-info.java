/**
 * Writing, on every database: states, failures, rollbacks, cascades, batches, relations, races.
 *
 * <p>Lives here: small models made for what is tested, and tests of what a write sends and leaves behind. May import: the
 * hall, {@code io.raystack.tests.contract.servers}. Read first: {@link io.raystack.tests.writing.StatesTest}, which is also
 * the test to copy.
 */
@NullMarked
package io.raystack.tests.writing;

import org.jspecify.annotations.NullMarked;
