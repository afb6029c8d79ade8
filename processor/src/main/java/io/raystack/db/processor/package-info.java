/**
 * Reads annotated classes, checks them, writes {@code Article_} and the module's index.
 *
 * <p>Lives here: the entrance that javac calls. May import: {@code model} and the compiler's own API; never
 * {@code core}.
 */
@NullMarked
package io.raystack.db.processor;

import org.jspecify.annotations.NullMarked;
