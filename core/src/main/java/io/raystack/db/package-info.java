/**
 * The hall: the few types that users touch. {@link io.raystack.db.Database}, {@link io.raystack.db.Model}, {@link
 * io.raystack.db.QuerySet}, {@link io.raystack.db.Ref}, {@link io.raystack.db.Related}.
 *
 * <p>Lives here: faces that delegate. Must not live here: planning, SQL, JDBC. May import: all rooms; nobody below
 * imports this one. Read first: {@link io.raystack.db.QuerySet}. Test to copy: {@code QuerySetTest}; with a database, {@code
 * StatesTest} of the contract tests.
 */
@NullMarked
package io.raystack.db;

import org.jspecify.annotations.NullMarked;
