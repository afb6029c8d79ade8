/**
 * The parts that MariaDB brings: choices, clause texts, codecs, errors.
 *
 * <p>Lives here: whatever is true of MariaDB alone. Must not live here: what two dialects share. May import: {@code core};
 * never another dialect.
 */
@NullMarked
package io.raystack.db.dialects.mariadb;

import org.jspecify.annotations.NullMarked;
