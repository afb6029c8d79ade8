/**
 * The laws of what a query means, tested on every database with generated conditions.
 *
 * <p>Lives here: a world of rows in memory, an oracle that says which rows a condition holds for straight from the laws, a
 * generator of conditions, the comparison of both with a database, planted faults that the comparison must notice. The
 * oracle knows nothing of plans or SQL. Read first: {@link io.raystack.tests.laws.Oracle}; to see it at work: {@code
 * LawsTest}.
 */
@NullMarked
package io.raystack.tests.laws;

import org.jspecify.annotations.NullMarked;
