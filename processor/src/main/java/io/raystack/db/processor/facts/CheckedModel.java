package io.raystack.db.processor.facts;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A model without mistakes, with its description.
 *
 * <p>Immutable and thread-safe.
 *
 * @param facts as written
 * @param spec as it will be at run time
 */
public record CheckedModel(ModelFacts facts, ModelSpec spec) {
    /**
     * A stored field.
     *
     * @param at its position in the spec
     * @param facts as written
     * @param spec as described
     */
    public record Column(int at, FieldFacts facts, FieldSpec spec) {}

    /**
     * A relation.
     *
     * @param at its position in the spec
     * @param facts as written
     * @param spec as described
     */
    public record Relation(int at, FieldFacts facts, RelationSpec spec) {}

    /** Stored fields in order. */
    public List<Column> columns() {
        List<Column> found = new ArrayList<>();
        for (int i = 0; i < spec.fields().size(); i++) {
            FieldSpec field = spec.fields().get(i);
            found.add(new Column(i, fact(field.name()), field));
        }
        return found;
    }

    /** Relations in order. */
    public List<Relation> relations() {
        List<Relation> found = new ArrayList<>();
        for (int i = 0; i < spec.relations().size(); i++) {
            RelationSpec relation = spec.relations().get(i);
            found.add(new Relation(i, fact(relation.name()), relation));
        }
        return found;
    }

    private FieldFacts fact(String name) {
        return facts.fields().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
