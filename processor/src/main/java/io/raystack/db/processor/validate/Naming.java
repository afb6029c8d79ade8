package io.raystack.db.processor.validate;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import java.util.List;
import java.util.Optional;

/** Names of fields in options, and the default names of constraints and indexes. Immutable. */
final class Naming {
    /** What PostgreSQL keeps of an identifier, the least of all databases. */
    static final int LIMIT = 63;

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

    /** The name that was said, else {@code table_column_column_suffix}, cut to what every database takes. */
    String constraint(String said, List<String> fields, String suffix) {
        if (!said.isEmpty()) {
            return said;
        }
        StringBuilder name = new StringBuilder(SpecFactory.table(model));
        fields.forEach(f -> name.append('_').append(SpecFactory.columnName(field(f).orElseThrow())));
        String full = name + "_" + suffix;
        if (full.length() <= LIMIT) {
            return full;
        }
        String end = "_" + Integer.toHexString(full.hashCode()) + "_" + suffix;
        return full.substring(0, LIMIT - end.length()) + end;
    }
}
