package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.QueryType;
import io.raystack.db.processor.facts.TargetFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;
import java.util.Objects;

/** Fields that hold related rows. Stateless. */
final class RelationChecks {
    /** Annotations of relations. */
    static final List<String> ANNOTATIONS = List.of("ForeignKey", "OneToOneField", "ManyToManyField", "Reverse");

    private RelationChecks() {}

    static void check(ModelFacts model, FieldFacts field, Problems problems) {
        String name = model.name().simple() + "." + field.name();
        holder(field, name, problems);
        boolean known = target(field, name, problems);
        List<Annotated> said = field.annotations().values().stream()
                .filter(a -> ANNOTATIONS.contains(a.name()))
                .toList();
        boolean ref = field.type().kind() == ValueKind.REF;
        if (said.isEmpty()) {
            problems.add(
                    field.place(),
                    "relation.no-annotation",
                    name + " does not say which relation it is. Add "
                            + (ref
                                    ? "@ForeignKey(onDelete = ...), @OneToOneField(onDelete = ...) or @Reverse(\"...\")."
                                    : "@ManyToManyField or @Reverse(\"...\")."));
        } else if (said.size() > 1) {
            problems.add(
                    said.get(1).place(),
                    "relation.two-kinds",
                    name + " is both @" + said.get(0).name() + " and @"
                            + said.get(1).name() + ". Keep one.");
        } else {
            kind(model, field, said.get(0), known, problems);
        }
        others(field, name, problems);
    }

    private static void kind(ModelFacts model, FieldFacts field, Annotated said, boolean known, Problems problems) {
        String name = model.name().simple() + "." + field.name();
        boolean ref = field.type().kind() == ValueKind.REF;
        boolean owns = said.name().equals("ForeignKey") || said.name().equals("OneToOneField");
        if (owns && !ref || said.name().equals("ManyToManyField") && ref) {
            problems.add(
                    said.place(),
                    "relation.wrong-holder",
                    "@" + said.name() + " wants a " + (owns ? "Ref" : "Related") + ", and " + name + " is a "
                            + (ref ? "Ref" : "Related") + ". Change the one or the other.");
            return;
        }
        if (owns) {
            owning(field, said, name, problems);
        } else {
            problems.when(
                    field.has("FieldOptions"),
                    field.annotation("FieldOptions").map(Annotated::place).orElse(field.place()),
                    "relation.no-column",
                    name + " has no column, so @FieldOptions says nothing. Remove it.");
        }
        if (known && said.name().equals("Reverse")) {
            ReverseChecks.check(model, field, said, problems);
        }
        if (known && said.name().equals("ManyToManyField")) {
            ThroughChecks.check(model, field, said, problems);
        }
    }

    private static void holder(FieldFacts field, String name, Problems problems) {
        problems.when(
                !field.isFinal(),
                field.place(),
                "relation.not-final",
                name + " is a holder that could be replaced. Make it final and give it "
                        + (field.type().kind() == ValueKind.REF ? "ref()" : "related()") + " once.");
        problems.when(
                !field.access().direct() && field.access().getter() == null,
                field.place(),
                "field.private",
                name + " is not accessible from its model's package, and it lacks a getter "
                        + field.type().spelled() + " get"
                        + Character.toUpperCase(field.name().charAt(0))
                        + field.name().substring(1) + "(). Add it, or make the field public.");
    }

    /** Whether the target is a model. */
    private static boolean target(FieldFacts field, String name, Problems problems) {
        TargetFacts target = Objects.requireNonNull(field.target());
        String spelled = target.name().simple();
        switch (target.kind()) {
            case NO_MODEL ->
                problems.add(
                        field.place(),
                        "relation.no-model",
                        name + " leads to " + spelled + ", which is not a model. Let " + spelled
                                + " extend io.raystack.db.Model, or use Json for plain data.");
            case ABSTRACT ->
                problems.add(
                        field.place(),
                        "relation.abstract",
                        name + " leads to " + spelled
                                + ", which is abstract and has no table. Lead to a concrete model.");
            case UNKNOWN ->
                problems.add(
                        field.place(),
                        "relation.unknown",
                        name + " leads to " + spelled + ", which is no known class. Name a model, and import it.");
            case MODEL -> queryType(field, target, name, problems);
        }
        return target.kind() == TargetFacts.Kind.MODEL;
    }

    private static void queryType(FieldFacts field, TargetFacts target, String name, Problems problems) {
        QueryType query = field.queryType();
        String spelled = target.name().simple();
        problems.when(
                query != null && !query.matches(target.objects()),
                field.place(),
                "relation.query-type",
                name + " must be a Related<" + spelled + ", " + shortened(target.objects()) + ">, the type of "
                        + spelled + ".objects; it says " + (query == null ? "" : shortened(query)) + ".");
    }

    private static String shortened(QueryType type) {
        return type.spelled().replaceAll("^([a-z0-9_]+\\.)+", "");
    }

    private static void owning(FieldFacts field, Annotated said, String name, Problems problems) {
        TargetFacts target = Objects.requireNonNull(field.target());
        held(field, said, name, problems);
        String onDelete = said.text("onDelete");
        problems.when(
                onDelete.equals("SET_NULL") && !field.nullable(),
                said.place("onDelete"),
                "relation.set-null",
                name + " is set to NULL on delete, and its column is NOT NULL. Write Ref<@Nullable "
                        + target.name().simple() + ">, or choose another onDelete.");
        boolean noDefault = field.annotation("FieldOptions")
                .map(o -> !o.says("defaultValue"))
                .orElse(true);
        problems.when(
                onDelete.equals("SET_DEFAULT") && noDefault,
                said.place("onDelete"),
                "relation.set-default",
                name + " is set to its default on delete, and it has none. Say @FieldOptions(defaultValue = ...).");
        unique(field, said, name, problems);
    }

    /** What the column holds: the target's key, or another unique field. */
    private static void held(FieldFacts field, Annotated said, String name, Problems problems) {
        TargetFacts target = Objects.requireNonNull(field.target());
        boolean other = said.says("toField");
        problems.when(
                other && target.kind() == TargetFacts.Kind.MODEL && target.key() == null,
                said.place("toField"),
                "relation.to-field",
                name + " holds \"" + said.text("toField") + "\", which is no unique field of "
                        + target.name().simple() + ". Its unique fields: "
                        + String.join(", ", target.uniques().keySet()) + ".");
        problems.when(
                target.kind() == TargetFacts.Kind.MODEL
                        && (target.key() == null
                                ? !other
                                : !KeyChecks.isKeyType(target.key().type())),
                field.place(),
                "relation.target-key",
                name + " cannot point to " + target.name().simple() + ", which has no primary key of type long, int,"
                        + " String or UUID. Give it one.");
    }

    private static void unique(FieldFacts field, Annotated said, String name, Problems problems) {
        problems.when(
                said.name().equals("ForeignKey")
                        && field.annotation("FieldOptions")
                                .map(o -> o.flag("unique"))
                                .orElse(false),
                field.annotation("FieldOptions").map(o -> o.place("unique")).orElse(field.place()),
                "relation.unique",
                name + " is a unique foreign key. Say @OneToOneField instead.");
    }

    private static void others(FieldFacts field, String name, Problems problems) {
        for (Annotated said : field.annotations().values()) {
            boolean fits = ANNOTATIONS.contains(said.name())
                    || List.of("FieldOptions", "Sensitive").contains(said.name());
            problems.when(
                    !fits,
                    said.place(),
                    "relation.annotation",
                    "@" + said.name() + " is for values, and " + name + " holds related rows. Remove it.");
        }
    }
}
