/**
 * The one dependency that users name: {@code core} and {@code dialects} together.
 *
 * <p>Lives here: nothing but wiring and the words for "no dialect" and "no driver". Must not live here: behaviour. May
 * import: {@code core}, {@code dialects}.
 */
@NullMarked
package io.raystack.db.orm;

import org.jspecify.annotations.NullMarked;
