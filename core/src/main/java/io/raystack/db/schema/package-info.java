/**
 * Tables as values, and the closed vocabulary of what can be done to them.
 *
 * <p>Lives here: {@link io.raystack.db.schema.TableSpec} and its parts, {@link io.raystack.db.schema.Ddl}, {@link
 * io.raystack.db.schema.Tables} that derives tables from models, {@link io.raystack.db.schema.SchemaPlan} that puts them in
 * order. Must not live here: SQL of one database, connections. May import: {@code model}, {@code errors}. Read first:
 * {@link io.raystack.db.schema.TableSpec}. Test to copy: {@code TablesTest}.
 */
@NullMarked
package io.raystack.db.schema;

import org.jspecify.annotations.NullMarked;
