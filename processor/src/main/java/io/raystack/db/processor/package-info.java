/**
 * Reads annotated classes, checks them, writes {@code Article_} and the module's index.
 *
 * <p>Lives here: the entrance that javac calls. Must not live here: reading, checking, writing: each has a room. May
 * import: {@code model} and the compiler's own API; never {@code core}. Read first: {@link
 * io.raystack.db.processor.RaystackProcessor}. Test to copy: {@code EveryTypeTest}.
 */
@NullMarked
package io.raystack.db.processor;

import org.jspecify.annotations.NullMarked;
