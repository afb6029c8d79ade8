/**
 * What the dialects share: rows over a result set, parameters over a statement, checks of values, types of expressions, and
 * what the databases that speak MySQL's SQL have in common.
 *
 * <p>Lives here: whatever two dialects need. Must not live here: what is true of one database alone. May import: {@code
 * core}. Read first: {@link io.raystack.db.dialects.ResultColumns}. Test to copy: {@code SideBySideTest}.
 */
@NullMarked
package io.raystack.db.dialects;

import org.jspecify.annotations.NullMarked;
