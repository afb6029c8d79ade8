/**
 * What the dialects share: rows over a result set, parameters over a statement, checks of values, types of expressions.
 *
 * <p>Lives here: whatever two dialects need. Must not live here: what is true of one database alone. May import: {@code
 * core}. Read first: {@link io.raystack.db.dialects.ResultColumns}.
 */
@NullMarked
package io.raystack.db.dialects;

import org.jspecify.annotations.NullMarked;
