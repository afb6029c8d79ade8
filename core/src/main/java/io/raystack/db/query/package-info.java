/**
 * What the user says: typed paths, conditions, orderings, assignments, and the {@link io.raystack.db.query.Query} they
 * are collected in.
 *
 * <p>Lives here: immutable values. Nothing is resolved, planned or sent here; a name stays a name. Must not live here:
 * names resolved to columns, SQL, entities. May import: {@code model}, {@code errors}. The typed faces ({@link
 * io.raystack.db.query.Expr} and its kin) are thin shells around the closed family {@link io.raystack.db.query.Node}. Read
 * first: {@link io.raystack.db.query.Expr}, then {@link io.raystack.db.query.Node}. Test to copy: {@code QuerySetTest}.
 */
@NullMarked
package io.raystack.db.query;

import org.jspecify.annotations.NullMarked;
