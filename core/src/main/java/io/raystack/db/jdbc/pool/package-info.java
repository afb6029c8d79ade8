/**
 * Our own pool of connections, on HikariCP, which only this package imports.
 *
 * <p>Lives here: {@link io.raystack.db.jdbc.pool.Pool}. Must not live here: transactions, statements. May import: {@code
 * jdbc}, {@code errors}. Read first: {@link io.raystack.db.jdbc.pool.Pool}. Test to copy: {@code PoolTest}.
 */
@NullMarked
package io.raystack.db.jdbc.pool;

import org.jspecify.annotations.NullMarked;
