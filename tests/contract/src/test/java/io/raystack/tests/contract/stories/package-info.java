/**
 * Examples as stories on every database (ring 5).
 *
 * <p>Lives here: tests that run a whole example and compare what it tells. Must not live here: single features. Read first:
 * {@link io.raystack.tests.contract.stories.ChinookTest}.
 */
@NullMarked
package io.raystack.tests.contract.stories;

import org.jspecify.annotations.NullMarked;
