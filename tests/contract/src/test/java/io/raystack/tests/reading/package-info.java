/**
 * How rows are read, on every database: the face that users see, related rows, peers, streams, raw SQL.
 *
 * <p>Lives here: contract tests of the reading side. Must not live here: what conditions mean (the laws). Read first: {@code
 * DesignTest}.
 */
@NullMarked
package io.raystack.tests.reading;

import org.jspecify.annotations.NullMarked;
