/**
 * What a database brings: a bundle of parts, no questions asked.
 *
 * <p>Lives here: {@link io.raystack.db.dialect.Dialect} and how it is found. Must not live here: the dialects themselves,
 * which live in the module {@code dialects}. May import: {@code query}, {@code sql}, {@code schema}, {@code mapping}, {@code jdbc}, {@code
 * model}, {@code errors}. Read first: {@link io.raystack.db.dialect.Dialect}. Test to copy: {@code FindingTest} in {@code
 * orm}.
 */
@NullMarked
package io.raystack.db.dialect;

import org.jspecify.annotations.NullMarked;
