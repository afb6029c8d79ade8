/**
 * What a model is, as plain values: {@link io.raystack.db.model.ModelSpec} and its parts.
 *
 * <p>Lives here: immutable descriptions that the processor produces, the runtime maps with and migrations compare.
 * Must not live here: anything that touches a database, an entity or {@code javax.lang.model}. May import: {@code
 * errors}, for values that are not what they claim to be. Read first: {@link
 * io.raystack.db.model.ModelSpec}. Test to copy: {@code JsonTest}.
 */
@NullMarked
package io.raystack.db.model;

import org.jspecify.annotations.NullMarked;
