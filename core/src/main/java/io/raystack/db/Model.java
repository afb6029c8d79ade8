package io.raystack.db;

import io.raystack.db.fields.PrimaryKey;

/**
 * A model with the usual key: a {@code long id} that the database fills.
 *
 * <p>Entities are neither thread-safe nor serializable.
 */
public abstract class Model extends KeyedModel {
    /** The key; 0 until the object is saved. */
    @PrimaryKey
    public long id;

    /** For subclasses. */
    protected Model() {}
}
