/**
 * Tables as values, and the closed vocabulary of what can be done to them.
 *
 * <p>Lives here: {@link io.raystack.db.schema.TableSpec} and its parts, {@link io.raystack.db.schema.Ddl}, the worker
 * {@code Tables} that derives tables from models, the interface {@link io.raystack.db.schema.DdlCompiler}. May import:
 * {@code model}, {@code errors}. Read first: {@link io.raystack.db.schema.TableSpec}.
 */
@NullMarked
package io.raystack.db.schema;

import org.jspecify.annotations.NullMarked;
