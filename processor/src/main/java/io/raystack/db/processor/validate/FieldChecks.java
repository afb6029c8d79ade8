package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;
import java.util.Map;

/** Fields that hold values. Stateless. */
final class FieldChecks {
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("float", "Use double."),
            Map.entry("Float", "Use Double."),
            Map.entry("byte", "Use short."),
            Map.entry("Byte", "Use Short."),
            Map.entry("char", "Use String with @CharField(maxLength = 1)."),
            Map.entry("Character", "Use String with @CharField(maxLength = 1)."),
            Map.entry("BigInteger", "Use long, or BigDecimal with @DecimalField(decimalPlaces = 0)."),
            Map.entry("Date", "Use java.time.Instant or java.time.LocalDate."),
            Map.entry("Timestamp", "Use java.time.Instant."),
            Map.entry("LocalDateTime", "Use java.time.Instant; rows keep points in time as UTC."),
            Map.entry("ZonedDateTime", "Use java.time.Instant; rows keep points in time as UTC."),
            Map.entry("OffsetDateTime", "Use java.time.Instant; rows keep points in time as UTC."),
            Map.entry("Optional", "Use the value's own type, marked @Nullable."),
            Map.entry("List", "Use Related for rows of another model, or Json."),
            Map.entry("Set", "Use Related for rows of another model, or Json."),
            Map.entry("Map", "Use Json."));
    private static final String ELSE = "Use a primitive, a box, String, BigDecimal, LocalDate, LocalTime, Instant,"
            + " Duration, UUID, byte[], Json or an enum; Ref or Related for other models; or mark the field transient"
            + " if it is not stored.";

    private FieldChecks() {}

    static void check(ModelFacts model, FieldFacts field, Problems problems) {
        String name = model.name().simple() + "." + field.name();
        if (holderMissing(field, name, problems)) {
            return;
        }
        if (field.type().kind() == ValueKind.OTHER) {
            String spelled = field.type().spelled();
            problems.add(
                    field.place(),
                    "field.type",
                    name + " is " + field.type().described() + ", which has no column type. "
                            + INSTEAD.getOrDefault(spelled.replaceAll("<.*", ""), ELSE));
            return;
        }
        problems.when(
                field.isFinal(),
                field.place(),
                "field.final",
                name + " is final, so a row cannot be read into it. Remove final; only holders (Ref, Related) are.");
        problems.when(
                field.type().primitive() && field.nullable(),
                field.place(),
                "field.primitive-null",
                name + " is " + field.type().described() + ", which cannot be null. Use the box, or remove @Nullable.");
        access(field, name, problems);
        if (!TypeChecks.check(field, name, problems)) {
            ValueChecks.check(field, name, problems);
        }
    }

    /** A relation's annotation on something that is not a holder. */
    private static boolean holderMissing(FieldFacts field, String name, Problems problems) {
        for (Annotated said : field.annotations().values()) {
            if (RelationChecks.ANNOTATIONS.contains(said.name())) {
                boolean many = said.name().equals("ManyToManyField");
                String type = field.type().spelled().replaceAll(".*<(.*)>", "$1");
                problems.add(
                        said.place(),
                        "relation.no-holder",
                        "@" + said.name() + " is on " + name + ", "
                                + field.type().described() + ". Declare "
                                + (many
                                        ? "a holder: public final Related<" + type + ", " + type + "_.Query> "
                                                + field.name() + " = related();"
                                        : "a holder: public final Ref<" + type + "> " + field.name() + " = ref();"));
                return true;
            }
        }
        return false;
    }

    private static void access(FieldFacts field, String name, Problems problems) {
        if (field.access().direct() || field.isFinal()) {
            return;
        }
        String capital =
                Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
        String type = field.type().spelled();
        String getter = "a getter " + type + " get" + capital + "()";
        String setter = "a setter void set" + capital + "(" + type + ")";
        boolean noGetter = field.access().getter() == null;
        boolean noSetter = field.access().setter() == null;
        List<String> missing =
                noGetter && noSetter ? List.of(getter, setter) : noGetter ? List.of(getter) : List.of(setter);
        problems.when(
                noGetter || noSetter,
                field.place(),
                "field.private",
                name + " is not accessible from its model's package, and it lacks " + String.join(" and ", missing)
                        + ". Add what is missing, or make the field public, or transient if it is not stored.");
    }
}
