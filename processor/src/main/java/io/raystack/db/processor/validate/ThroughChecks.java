package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.ClassName;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.TargetFacts;
import java.util.List;
import java.util.Objects;

/** {@code @ManyToManyField}: where its pairs are stored. Stateless. */
final class ThroughChecks {
    private ThroughChecks() {}

    static void check(ModelFacts model, FieldFacts field, Annotated said, Problems problems) {
        String name = model.name().simple() + "." + field.name();
        ClassName target = Objects.requireNonNull(field.target()).name();
        problems.when(
                said.says("symmetrical") && said.flag("symmetrical") && !target.equals(model.name()),
                said.place("symmetrical"),
                "many.symmetrical",
                name + " leads to another model, so it cannot be symmetrical. Remove the option.");
        stored(model, field, said, problems);
    }

    private static void stored(ModelFacts model, FieldFacts field, Annotated said, Problems problems) {
        String name = model.name().simple() + "." + field.name();
        TargetFacts through = field.through();
        if (through == null) {
            problems.when(
                    said.says("throughFields"),
                    said.place("throughFields"),
                    "many.no-through",
                    name + " says throughFields without through. Name the model in between, or remove the option.");
            return;
        }
        problems.when(
                said.says("table"),
                said.place("table"),
                "many.table",
                name + " is stored in " + through.name().simple()
                        + ", whose table is said there. Remove the option table.");
        if (through.kind() != TargetFacts.Kind.MODEL) {
            problems.add(
                    said.place("through"),
                    "many.through-no-model",
                    name + " is stored in " + through.name().simple() + ", which is not a model with a table."
                            + " Let it extend io.raystack.db.Model.");
            return;
        }
        ClassName target = Objects.requireNonNull(field.target()).name();
        ends(model, said, new Ends(through, name, said, problems), target);
    }

    private static void ends(ModelFacts model, Annotated said, Ends check, ClassName target) {
        List<String> ends = said.texts("throughFields");
        if (ends.isEmpty()) {
            boolean self = target.equals(model.name());
            check.search(model.name(), self ? 2 : 1);
            if (!self) {
                check.search(target, 1);
            }
        } else if (!check.problems.when(
                ends.size() != 2,
                said.place("throughFields"),
                "many.through-fields",
                check.name + " needs two throughFields: the one that leads to "
                        + model.name().simple() + " and the one that leads to " + target.simple() + ".")) {
            check.named(ends.get(0), model.name());
            check.named(ends.get(1), target);
        }
    }

    /** The foreign keys of a model in between. */
    private record Ends(TargetFacts through, String name, Annotated said, Problems problems) {
        /** Exactly {@code wanted} keys to {@code end}, when nobody names them. */
        void search(ClassName end, int wanted) {
            List<String> keys = keysTo(end);
            String between = name + " is stored in " + through.name().simple() + ", which has ";
            problems.when(
                    keys.size() < wanted,
                    said.place("through"),
                    "many.through-end",
                    between + keys.size() + " @ForeignKey to " + end.simple() + " and needs " + wanted + ". Add one.");
            problems.when(
                    keys.size() > wanted,
                    said.place("through"),
                    "many.through-ambiguous",
                    between + "several @ForeignKey to " + end.simple() + ": " + String.join(", ", keys)
                            + ". Say throughFields = {...}.");
        }

        /** {@code field} leads to {@code end}. */
        void named(String field, ClassName end) {
            List<String> keys = keysTo(end);
            problems.when(
                    !keys.contains(field),
                    said.place("throughFields"),
                    "many.through-fields",
                    name + " is stored by " + through.name().simple() + "." + field + ", which is no @ForeignKey to "
                            + end.simple() + "." + Suggestion.of(field, keys));
        }

        private List<String> keysTo(ClassName end) {
            return through.relations().stream()
                    .filter(r -> r.annotation().equals("ForeignKey")
                            || r.annotation().equals("OneToOneField"))
                    .filter(r -> r.target().equals(end))
                    .map(TargetFacts.Relation::name)
                    .toList();
        }
    }
}
