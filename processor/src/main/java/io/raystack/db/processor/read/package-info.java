/**
 * Classes become facts: the only room that knows {@code javax.lang.model}.
 *
 * <p>May import: {@code facts}, {@code model}, the compiler's API. Read first: {@link
 * io.raystack.db.processor.read.ModelReader}.
 */
@NullMarked
package io.raystack.db.processor.read;

import org.jspecify.annotations.NullMarked;
