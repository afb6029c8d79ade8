/**
 * Ring 4: models compiled in memory. Copy {@link io.raystack.db.processor.EveryTypeTest} for a new kind of field, {@link
 * io.raystack.db.processor.MistakesTest} for a new message.
 *
 * <p>Lives here: tests that compile models and read the messages or run the result.  Read first: {@link
 * io.raystack.db.processor.EveryTypeTest}.
 */
@NullMarked
package io.raystack.db.processor;

import org.jspecify.annotations.NullMarked;
