/**
 * Object and row: how an entity is read, written, compared, and what it remembers.
 *
 * <p>Lives here: {@link io.raystack.db.mapping.Meta} (a model description plus generated accessors), our own row and
 * parameter interfaces, the state an entity carries. Must not live here: JDBC, SQL, queries. May import: {@code model},
 * {@code errors}. Read first: {@link io.raystack.db.mapping.Meta}. Test to copy: {@code LinksTest}.
 */
@NullMarked
package io.raystack.db.mapping;

import org.jspecify.annotations.NullMarked;
