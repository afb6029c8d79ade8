/**
 * The parts that PostgreSQL brings: choices, clause texts, codecs, errors.
 *
 * <p>Lives here: whatever is true of PostgreSQL alone. Must not live here: what two dialects share. May import: {@code
 * core} and {@code io.raystack.db.dialects}, never another dialect. Read first: {@link
 * io.raystack.db.dialects.postgresql.PostgresqlProvider}. Test to copy: {@code SideBySideTest}.
 */
@NullMarked
package io.raystack.db.dialects.postgresql;

import org.jspecify.annotations.NullMarked;
