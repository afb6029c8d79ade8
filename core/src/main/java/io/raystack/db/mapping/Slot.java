package io.raystack.db.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What a relation's holder keeps for the rooms below: its owner, which relation it is, and what it holds.
 *
 * <p>A slot is <em>unbound</em> until generated code gives it an owner. Belongs to its entity's thread.
 */
public abstract class Slot {
    private @Nullable Stateful owner;
    private int relation = -1;

    /** For the holders. */
    protected Slot() {}

    /** Gives the holder its owner and its place in {@code ModelSpec.relations()}; called by generated code. */
    public final void bind(Stateful entity, int relationIndex) {
        owner = entity;
        relation = relationIndex;
    }

    /** The entity that has this holder, or null while unbound. */
    public final @Nullable Stateful owner() {
        return owner;
    }

    /** Position in {@code ModelSpec.relations()}, -1 while unbound. */
    public final int relation() {
        return relation;
    }

    /** Whether the related object or rows are here. */
    public abstract boolean isLoaded();

    /** Forgets what is loaded; the key, if any, stays. */
    public abstract void unload();
}
