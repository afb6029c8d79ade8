/**
 * Ring 3: the same sentences on every database, each test rolled back.
 *
 * <p>Lives here: what users write, what comes back, and the SQL in between; what a database cannot do is declared in {@code
 * Skips}. Read first: {@code LookupsTest}; to open a database: {@link io.raystack.tests.contract.OpenLibrary}.
 */
@NullMarked
package io.raystack.tests.contract;

import org.jspecify.annotations.NullMarked;
