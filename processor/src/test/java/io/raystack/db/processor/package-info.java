/**
 * Ring 4: models compiled in memory. Copy {@link io.raystack.db.processor.EveryTypeTest} for a new kind of field, {@link
 * io.raystack.db.processor.MistakesTest} for a new message.
 */
@NullMarked
package io.raystack.db.processor;

import org.jspecify.annotations.NullMarked;
