/**
 * Real databases for tests: started when a test first asks, once for all tests, stopped and removed at the end.
 *
 * <p>Lives here: {@link io.raystack.tests.contract.servers.TestDatabase}, which tests take, and {@link
 * io.raystack.tests.contract.servers.OnEveryDatabase}, which gives it to them. May import: JDBC, JUnit, servers that can be
 * embedded. Read first: {@link io.raystack.tests.contract.servers.TestDatabase}; copy {@code TestDatabaseTest}.
 */
@NullMarked
package io.raystack.tests.contract.servers;

import org.jspecify.annotations.NullMarked;
