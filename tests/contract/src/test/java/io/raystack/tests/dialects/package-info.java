/**
 * What dialects promise, tried on real servers below the level of models: values in and out, expressions, schema, errors.
 *
 * <p>Lives here: tests that compile {@code sql} and {@code schema} values by hand. May import: {@code core}, the servers.
 * Read first: {@link io.raystack.tests.dialects.Bench}; copy {@code ValuesTest}.
 */
@NullMarked
package io.raystack.tests.dialects;

import org.jspecify.annotations.NullMarked;
