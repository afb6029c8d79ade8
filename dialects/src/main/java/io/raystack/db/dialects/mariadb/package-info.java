/**
 * The parts that MariaDB brings: choices, clause texts, codecs, errors.
 *
 * <p>Lives here: whatever is true of MariaDB alone. Must not live here: what two dialects share. May import: {@code
 * core} and {@code io.raystack.db.dialects}, never another dialect. Read first: {@link
 * io.raystack.db.dialects.mariadb.MariadbProvider}. Test to copy: {@code SideBySideTest}.
 */
@NullMarked
package io.raystack.db.dialects.mariadb;

import org.jspecify.annotations.NullMarked;
