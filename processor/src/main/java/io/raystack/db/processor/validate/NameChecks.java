package io.raystack.db.processor.validate;

import io.raystack.db.errors.ModelError;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.Identifier;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of fields, columns and tables. Stateless. */
final class NameChecks {
    private static final Set<String> VERBS = Set.of("any", "all", "none", "count", "exists", "isEmpty", "objects");
    private static final Set<String> OBJECT =
            Set.of("getClass", "hashCode", "equals", "clone", "toString", "notify", "notifyAll", "wait", "finalize");

    private NameChecks() {}

    static void check(ModelFacts model, Problems problems) {
        identifier(SpecFactory.table(model), "table", tablePlace(model), problems);
        Map<String, FieldFacts> names = new HashMap<>();
        Map<String, FieldFacts> columns = new HashMap<>();
        Map<String, FieldFacts> lookups = new HashMap<>();
        for (FieldFacts field : model.fields()) {
            String name = model.name().simple() + "." + field.name();
            FieldFacts same = names.put(field.name(), field);
            if (problems.when(
                    same != null,
                    field.place(),
                    "field.hidden",
                    name + " hides a field of that name in a superclass. Give it another name.")) {
                continue;
            }
            spelling(field, name, problems);
            if (field.type().kind().isHolder()) {
                reserved(field, name, problems);
            }
            if (!sameLookup(field, name, lookups, problems) && SpecFactory.isColumn(field)) {
                column(field, name, columns, problems);
            }
        }
    }

    private static boolean sameLookup(
            FieldFacts field, String name, Map<String, FieldFacts> lookups, Problems problems) {
        FieldFacts other = lookups.put(FieldSpec.snake(field.name()), field);
        if (other != null) {
            problems.add(
                    field.place(),
                    "field.same-lookup",
                    name + " and " + other.name() + " are both \"" + FieldSpec.snake(field.name())
                            + "\" in lookups by name. Rename one.");
        }
        return other != null;
    }

    private static void column(FieldFacts field, String name, Map<String, FieldFacts> columns, Problems problems) {
        String column = SpecFactory.columnName(field);
        Place place =
                field.annotation("FieldOptions").map(o -> o.place("column")).orElse(field.place());
        identifier(column, "column", place, problems);
        FieldFacts other = columns.put(column, field);
        problems.when(
                other != null,
                place,
                "field.same-column",
                name + " and " + (other == null ? "" : other.name()) + " are both stored in the column " + column
                        + ". Say @FieldOptions(column = ...) on one.");
    }

    private static void spelling(FieldFacts field, String name, Problems problems) {
        problems.when(
                field.name().contains("$"),
                field.place(),
                "field.dollar",
                name + " has a $ in its name, which generated code keeps for itself. Rename it"
                        + " (@FieldOptions(column = ...) keeps the column).");
        problems.when(
                field.name().contains("__") || field.name().startsWith("_"),
                field.place(),
                "field.underscores",
                name + " cannot be spoken of in lookups by name, where two underscores part the names. Use no"
                        + " double or leading underscore (@FieldOptions(column = ...) keeps the column).");
    }

    private static void reserved(FieldFacts field, String name, Problems problems) {
        boolean verb = VERBS.contains(field.name());
        problems.when(
                verb || OBJECT.contains(field.name()),
                field.place(),
                "relation.reserved-name",
                name + " becomes a method of that name, which "
                        + (verb ? "paths have already" : "every Java object has already")
                        + ". Rename the field (@FieldOptions(column = ...) keeps the column).");
    }

    private static void identifier(String name, String what, Place place, Problems problems) {
        try {
            new Identifier(name);
        } catch (ModelError e) {
            String option = what.equals("table") ? "@Meta(table = ...)" : "@FieldOptions(column = ...)";
            problems.add(place, "name." + what, e.problem() + " " + e.remedy() + " Say it with " + option + ".");
        }
    }

    private static Place tablePlace(ModelFacts model) {
        return model.annotation("Meta").map(m -> m.place("table")).orElse(model.place());
    }
}
