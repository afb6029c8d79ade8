/**
 * The parts that MySQL brings: choices, clause texts, codecs, errors. An untested preview.
 *
 * <p>Lives here: whatever is true of MySQL alone. Must not live here: what two dialects share. May import: {@code core};
 * never another dialect.
 */
@NullMarked
package io.raystack.db.dialects.mysql;

import org.jspecify.annotations.NullMarked;
