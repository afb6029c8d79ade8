/**
 * The parts that SQLite brings: choices, clause texts, codecs, errors.
 *
 * <p>Lives here: whatever is true of SQLite alone. Must not live here: what two dialects share. May import: {@code core};
 * never another dialect.
 */
@NullMarked
package io.raystack.db.dialects.sqlite;

import org.jspecify.annotations.NullMarked;
