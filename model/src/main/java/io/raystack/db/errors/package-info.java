/**
 * Everything that can go wrong, as one family: each error has a code, says what failed and what to do next.
 *
 * <p>Lives here: exceptions. Must not live here: what decides that something is wrong. May import: the JDK only. Read
 * first: {@link io.raystack.db.errors.RaystackException}. Test to copy: {@code ErrorsTest}.
 */
@NullMarked
package io.raystack.db.errors;

import org.jspecify.annotations.NullMarked;
