/**
 * Facts become a description, or messages.
 *
 * <p>Lives here: the catalogue of mistakes and the making of a {@link io.raystack.db.model.ModelSpec}. Must not live here:
 * reading, writing, the compiler's types. May import: {@code facts}, {@code model}. Read first: {@link
 * io.raystack.db.processor.validate.SpecFactory}. Test to copy: {@code MistakesTest}.
 */
@NullMarked
package io.raystack.db.processor.validate;

import org.jspecify.annotations.NullMarked;
