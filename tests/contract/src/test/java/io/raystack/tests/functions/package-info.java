/**
 * Every function, lookup and aggregate on every database, with equal results.
 *
 * <p>Lives here: tests of functions. Read first: {@code TextFunctionsTest}.
 */
@NullMarked
package io.raystack.tests.functions;

import org.jspecify.annotations.NullMarked;
