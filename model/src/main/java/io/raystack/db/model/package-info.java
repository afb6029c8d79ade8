/**
 * What a model is, as plain values: {@link io.raystack.db.model.ModelSpec} and its parts.
 *
 * <p>Lives here: immutable descriptions that the processor produces, the runtime maps with and migrations compare.
 * Must not live here: anything that touches a database, an entity or {@code javax.lang.model}. May import: nothing but
 * the JDK and JSpecify. Read first: {@link io.raystack.db.model.ModelSpec}.
 */
@NullMarked
package io.raystack.db.model;

import org.jspecify.annotations.NullMarked;
