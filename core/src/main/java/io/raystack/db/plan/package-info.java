/**
 * The translator: the only room that speaks both languages, what the user says and what a database hears.
 *
 * <p>Lives here: {@link io.raystack.db.plan.Planner} for queries, {@link io.raystack.db.plan.WritePlanner} for rows of a
 * model, the resolution of names, the plan cache. Everything here is pure: no connection, no clock. Must not live here:
 * connections, results, SQL text. May import: {@code query}, {@code sql}, {@code mapping}, {@code schema}, {@code model},
 * {@code errors}. Read first: {@link io.raystack.db.plan.Planner}. Test to copy: {@code ConditionsTest}.
 */
@NullMarked
package io.raystack.db.plan;

import org.jspecify.annotations.NullMarked;
