package io.raystack.db.processor.validate;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code @Meta}: constraints, indexes, ordering. Stateless. */
final class MetaChecks {
    private MetaChecks() {}

    static void check(ModelFacts model, Problems problems) {
        model.annotation("Meta").ifPresent(meta -> {
            Set<String> names = new HashSet<>();
            for (Annotated unique : meta.nested("unique")) {
                fields(model, "@Unique", unique.texts("fields"), meta.place("unique"), problems);
                name(model, unique.text("name"), names, meta.place("unique"), problems);
            }
            for (Annotated index : meta.nested("indexes")) {
                fields(model, "@Index", index.texts("fields"), meta.place("indexes"), problems);
                name(model, index.text("name"), names, meta.place("indexes"), problems);
            }
            for (Annotated check : meta.nested("checks")) {
                problems.when(
                        check.text("sql").isBlank() || check.text("name").isBlank(),
                        meta.place("checks"),
                        "meta.check",
                        "A @Check of " + model.name().simple() + " lacks its name or its condition. Give both.");
                name(model, check.text("name"), names, meta.place("checks"), problems);
            }
            meta.texts("ordering").forEach(o -> ordering(model, o, meta.place("ordering"), problems));
        });
    }

    private static void fields(ModelFacts model, String option, List<String> fields, Place place, Problems problems) {
        String name = model.name().simple();
        problems.when(
                fields.isEmpty(),
                place,
                "meta.no-fields",
                option + " of " + name + " names no field. Name at least one.");
        Naming naming = new Naming(model);
        Set<String> seen = new HashSet<>();
        for (String field : fields) {
            boolean sign = option.equals("@Unique") && field.startsWith("-");
            boolean known = !sign && naming.field(field).isPresent();
            problems.when(
                    !known,
                    place,
                    "meta.unknown-field",
                    option + " of " + name + " names the field \"" + field + "\", which has no column."
                            + Suggestion.of(field, columns(model)));
            problems.when(
                    known && !seen.add(naming.field(field).orElseThrow().name()),
                    place,
                    "meta.field-twice",
                    option + " of " + name + " names the field \"" + field + "\" twice. Keep one.");
        }
    }

    private static void name(ModelFacts model, String name, Set<String> names, Place place, Problems problems) {
        problems.when(
                !name.isEmpty() && !names.add(name),
                place,
                "meta.same-name",
                "Two constraints or indexes of " + model.name().simple() + " are called " + name + ". Rename one.");
    }

    private static void ordering(ModelFacts model, String said, Place place, Problems problems) {
        String path = said.startsWith("-") ? said.substring(1) : said;
        int end = path.indexOf("__");
        String first = end < 0 ? path : path.substring(0, end);
        List<String> names =
                model.fields().stream().map(f -> FieldSpec.snake(f.name())).toList();
        problems.when(
                !first.equals("pk") && !names.contains(first),
                place,
                "meta.unknown-ordering",
                model.name().simple() + " is ordered by \"" + said + "\", and it has no \"" + first + "\"."
                        + Suggestion.of(first, names));
    }

    private static List<String> columns(ModelFacts model) {
        return model.fields().stream()
                .filter(SpecFactory::isColumn)
                .map(FieldFacts::name)
                .toList();
    }
}
