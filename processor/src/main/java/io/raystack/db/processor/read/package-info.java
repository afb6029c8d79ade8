/**
 * Classes become facts: the only room that knows {@code javax.lang.model}.
 *
 * <p>Lives here: readers of classes, fields and annotations. Must not live here: judgement about what was read. May import:
 * {@code facts}, {@code model}, the compiler's API. Read first: {@link io.raystack.db.processor.read.ModelReader}. Test to
 * copy: {@code EveryTypeTest}.
 */
@NullMarked
package io.raystack.db.processor.read;

import org.jspecify.annotations.NullMarked;
