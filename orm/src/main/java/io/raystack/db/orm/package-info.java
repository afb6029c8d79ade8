/**
 * The one dependency that users name: {@code core} and {@code dialects} together.
 *
 * <p>Lives here: nothing but the dependencies, and the test of the words for "no dialect" and "no driver". Must not live
 * here: behaviour. May import: {@code core}, {@code dialects}. Read first: {@link io.raystack.db.dialect.Dialects}. Test to
 * copy: {@code FindingTest}.
 */
@NullMarked
package io.raystack.db.orm;

import org.jspecify.annotations.NullMarked;
