/**
 * Connections, transactions and execution, on every database: what the unit tests of {@code jdbc} cannot see with one driver.
 *
 * <p>Lives here: tests that speak SQL to a {@link io.raystack.db.session.Session}. Read first: {@link
 * io.raystack.tests.contract.connections.TransactionsTest}.
 */
@NullMarked
package io.raystack.tests.contract.connections;

import org.jspecify.annotations.NullMarked;
