package io.raystack.db.query;

import io.raystack.db.model.RelationSpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a typed path stands: at the root row, at a row that a quantifier bound, or one relation further than another hop.
 *
 * <p>Immutable and thread-safe. Hops that cross the same relations are equal, except that two bound hops are the same only
 * when they are the same object: each {@code any(...)} makes its own.
 */
public final class Hop {
    /** The row that the query is about. */
    public static final Hop ROOT = new Hop(null, null, false);

    private final @Nullable Hop parent;
    private final @Nullable RelationSpec relation;
    private final boolean bound;

    private Hop(@Nullable Hop parent, @Nullable RelationSpec relation, boolean bound) {
        this.parent = parent;
        this.relation = relation;
        this.bound = bound;
    }

    /** Crosses a relation that the model at this hop declares. */
    public Hop to(RelationSpec crossed) {
        return new Hop(this, crossed, false);
    }

    /** A fresh variable for one related row at the end of this hop, for the body of a quantifier. */
    public Hop bind() {
        return new Hop(this, null, true);
    }

    /** The hop before this one; for a bound hop, the path that it ranges over; null at the root. */
    public @Nullable Hop parent() {
        return parent;
    }

    /** The relation crossed to come here; null at the root and at a bound row. */
    public @Nullable RelationSpec relation() {
        return relation;
    }

    /** Whether this is the root row. */
    public boolean isRoot() {
        return parent == null;
    }

    /** Whether this is a row that a quantifier bound. */
    public boolean isBound() {
        return bound;
    }

    /** Whether a to-many relation lies between the base (root or bound row) and here. */
    public boolean toMany() {
        for (Hop h = this; h != null && h.relation != null; h = h.parent) {
            if (h.relation.toMany()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Hop hop
                && relation != null
                && relation.equals(hop.relation)
                && Objects.equals(parent, hop.parent);
    }

    @Override
    public int hashCode() {
        return relation == null
                ? System.identityHashCode(this)
                : 31 * Objects.hashCode(parent) + relation.name().hashCode();
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        String name = bound ? "*" : String.valueOf(relation == null ? "" : relation.lookupName());
        return before.isEmpty() ? name : before + "__" + name;
    }
}
