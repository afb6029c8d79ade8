package io.raystack.db.processor.validate;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.TargetFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names that other sides of relations have in lookups: no two may be the same. Stateless. */
final class ReverseNames {
    private static final List<String> OWNING = List.of("ForeignKey", "OneToOneField", "ManyToManyField");

    private ReverseNames() {}

    static void check(ModelFacts model, Problems problems) {
        Map<String, FieldFacts> taken = new HashMap<>();
        for (FieldFacts field : model.fields()) {
            Optional<Annotated> said = field.annotations().values().stream()
                    .filter(a -> OWNING.contains(a.name()))
                    .findFirst()
                    .filter(a ->
                            a.name().equals("ManyToManyField") == (field.type().kind() == ValueKind.RELATED));
            TargetFacts target = field.target();
            if (said.isPresent() && target != null && target.kind() == TargetFacts.Kind.MODEL) {
                check(model, field, said.get(), taken, problems);
            }
        }
    }

    private static boolean isDeclared(ModelFacts model, FieldFacts field, Annotated said) {
        TargetFacts target = Objects.requireNonNull(field.target());
        boolean symmetrical =
                said.name().equals("ManyToManyField") && target.name().equals(model.name()) && said.flag("symmetrical");
        return symmetrical
                || target.relations().stream()
                        .anyMatch(r -> r.annotation().equals("Reverse")
                                && r.mappedBy().equals(field.name())
                                && r.target().equals(model.name()));
    }

    private static void check(
            ModelFacts model, FieldFacts field, Annotated said, Map<String, FieldFacts> taken, Problems problems) {
        TargetFacts target = Objects.requireNonNull(field.target());
        String related = said.text("relatedName");
        if (related.equals("+") || isDeclared(model, field, said)) {
            return; // no name, or that of a declared field, which NameChecks compares with the others
        }
        String name = related.isEmpty() ? model.name().simple().toLowerCase(Locale.ROOT) : FieldSpec.snake(related);
        String other = target.name().simple();
        String remedy = " Say relatedName = \"...\" (\"+\" for none), or declare @Reverse(\"" + field.name() + "\") in "
                + other + ".";
        FieldFacts same = taken.putIfAbsent(target.name().source() + "." + name, field);
        problems.when(
                same != null,
                said.place("relatedName"),
                "relation.related-name",
                model.name().simple() + "." + field.name() + " and "
                        + (same == null ? "" : model.name().simple() + "." + same.name()) + " are both \"" + name
                        + "\" in lookups from " + other + "." + remedy);
        target.fields().stream()
                .filter(f -> FieldSpec.snake(f).equals(name))
                .findFirst()
                .ifPresent(f -> problems.add(
                        said.place("relatedName"),
                        "relation.related-name",
                        model.name().simple() + "." + field.name() + " is \"" + name + "\" in lookups from " + other
                                + ", and so is the field " + other + "." + f + "." + remedy));
    }
}
