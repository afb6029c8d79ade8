package io.raystack.db.processor.validate;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import java.util.List;
import java.util.Optional;

/** Finds the fields that options name. Immutable. */
final class Naming {
    private final ModelFacts model;

    Naming(ModelFacts model) {
        this.model = model;
    }

    /** The stored field that an option means by its Java name or its lookup name. */
    Optional<FieldFacts> field(String said) {
        String name = said.startsWith("-") ? said.substring(1) : said;
        return model.fields().stream()
                .filter(SpecFactory::isColumn)
                .filter(f -> f.name().equals(name) || FieldSpec.snake(f.name()).equals(name))
                .findFirst();
    }

    /** Java names of the fields that an option speaks of, signs kept. */
    List<String> fields(List<String> said) {
        return said.stream()
                .map(s ->
                        (s.startsWith("-") ? "-" : "") + field(s).orElseThrow().name())
                .toList();
    }
}
