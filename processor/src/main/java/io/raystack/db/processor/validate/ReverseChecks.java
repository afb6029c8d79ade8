package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.TargetFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code @Reverse}: the field of the target that it speaks of. Stateless. */
final class ReverseChecks {
    private ReverseChecks() {}

    static void check(ModelFacts model, FieldFacts field, Annotated said, Problems problems) {
        TargetFacts target = Objects.requireNonNull(field.target());
        String self = model.name().simple();
        String name = self + "." + field.name();
        String other = target.name().simple();
        String mappedBy = said.text("value");
        Optional<TargetFacts.Relation> found = target.relations().stream()
                .filter(r -> r.name().equals(mappedBy))
                .findFirst();
        if (found.isEmpty()) {
            unknown(model, field, said, problems);
            return;
        }
        TargetFacts.Relation relation = found.get();
        if (mismatched(model, field, said, relation, problems)) {
            return;
        }
        holder(field, relation, name, problems);
        problems.when(
                twice(model, field, said),
                said.place("value"),
                "reverse.twice",
                self + " has two fields for the other side of " + other + "." + mappedBy + ". Keep one.");
    }

    private static void unknown(ModelFacts model, FieldFacts field, Annotated said, Problems problems) {
        TargetFacts target = Objects.requireNonNull(field.target());
        String self = model.name().simple();
        String name = self + "." + field.name();
        String other = target.name().simple();
        String mappedBy = said.text("value");
        List<String> candidates = target.relations().stream()
                .filter(r -> r.target().equals(model.name()) && !r.annotation().equals("Reverse"))
                .map(TargetFacts.Relation::name)
                .toList();
        String why = target.fields().contains(mappedBy) ? " is not a relation." : " does not exist.";
        problems.add(
                said.place("value"),
                "reverse.unknown-field",
                name + " is the other side of " + other + "." + mappedBy + ", which" + why
                        + (candidates.isEmpty()
                                ? " " + other + " has no relation to " + self + "; declare one there."
                                : Suggestion.of(mappedBy, candidates)));
    }

    private static boolean mismatched(
            ModelFacts model, FieldFacts field, Annotated said, TargetFacts.Relation relation, Problems problems) {
        String self = model.name().simple();
        String name = self + "." + field.name();
        String other = Objects.requireNonNull(field.target()).name().simple();
        String mappedBy = said.text("value");
        return problems.when(
                        relation.annotation().equals("Reverse"),
                        said.place("value"),
                        "reverse.of-reverse",
                        name + " and " + other + "." + mappedBy
                                + " are both @Reverse, so neither has a column. Declare @ForeignKey, @OneToOneField or"
                                + " @ManyToManyField on one.")
                || problems.when(
                        !relation.target().equals(model.name()),
                        said.place("value"),
                        "reverse.wrong-target",
                        name + " is the other side of " + other + "." + mappedBy + ", which leads to "
                                + relation.target().simple() + ", not to " + self
                                + ". Name a relation that leads here.");
    }

    private static void holder(FieldFacts field, TargetFacts.Relation relation, String name, Problems problems) {
        boolean one = relation.annotation().equals("OneToOneField");
        boolean ref = field.type().kind() == ValueKind.REF;
        problems.when(
                one != ref,
                field.place(),
                "reverse.wrong-holder",
                name + " is the other side of a @" + relation.annotation() + ", so there "
                        + (one
                                ? "is at most one row. Declare a Ref<@Nullable ...>."
                                : "are several rows. Declare a Related<..., ...>."));
    }

    private static boolean twice(ModelFacts model, FieldFacts field, Annotated said) {
        for (FieldFacts other : model.fields()) {
            if (other == field) {
                return false;
            }
            boolean same = other.annotation("Reverse")
                    .map(r -> r.text("value").equals(said.text("value")))
                    .orElse(false);
            if (same && Objects.equals(other.target(), field.target())) {
                return true;
            }
        }
        return false;
    }
}
