package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.model.RelationSpec.Kind;

/**
 * A relation in one direction. Two edges are the same only when they are the same object; {@link Graph} makes one for each
 * relation and direction.
 */
final class Edge {
    final ModelSpec source;
    final ModelSpec target;
    /** The model that declares {@link #relation}. */
    final ModelSpec owner;
    /** The relation that owns the columns or the table in between. */
    final RelationSpec relation;
    /** Whether it leads from {@link #owner} to the target that it names. */
    final boolean forward;

    final String name;

    Edge(ModelSpec source, ModelSpec target, RelationSpec relation, boolean forward, String name) {
        this.source = source;
        this.target = target;
        this.owner = forward ? source : target;
        this.relation = relation;
        this.forward = forward;
        this.name = name;
    }

    boolean toMany() {
        return relation.kind() == Kind.MANY_TO_MANY || (!forward && relation.kind() == Kind.FOREIGN_KEY);
    }

    /** Whether the key of the row that it leads to is a column of the row that it starts from. */
    boolean hasColumn() {
        return forward && relation.ownsColumns();
    }

    /** The key's field, for {@link #hasColumn}. */
    String field() {
        return relation.fields().get(0);
    }

    @Override
    public String toString() {
        return name;
    }
}
