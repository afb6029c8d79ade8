/**
 * The parts that MySQL brings: choices, clause texts, codecs, errors.
 *
 * <p>Lives here: whatever is true of MySQL alone (an untested preview). Must not live here: what two dialects share. May import: {@code
 * core} and {@code io.raystack.db.dialects}, never another dialect. Read first: {@link
 * io.raystack.db.dialects.mysql.MysqlProvider}. Test to copy: {@code SideBySideTest}.
 */
@NullMarked
package io.raystack.db.dialects.mysql;

import org.jspecify.annotations.NullMarked;
