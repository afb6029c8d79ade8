package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.ModelFacts;
import java.util.List;

/** Finds all mistakes in a model. Stateless. Stateless, thread-safe. */
public final class Checker {
    private Checker() {}

    /** The mistakes, none if a class can be generated. */
    public static List<Problem> check(ModelFacts model) {
        Problems problems = new Problems();
        ClassChecks.check(model, problems);
        KeyChecks.check(model, problems);
        NameChecks.check(model, problems);
        model.fields().forEach(field -> {
            if (field.type().kind().isHolder()) {
                RelationChecks.check(model, field, problems);
            } else {
                FieldChecks.check(model, field, problems);
            }
        });
        ReverseNames.check(model, problems);
        MetaChecks.check(model, problems);
        return problems.found();
    }
}
