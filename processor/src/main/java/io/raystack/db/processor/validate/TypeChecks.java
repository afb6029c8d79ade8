package io.raystack.db.processor.validate;

import io.raystack.db.model.ColumnType;
import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether a field's annotations fit its Java type. Stateless. */
final class TypeChecks {
    private static final Map<String, Set<ValueKind>> FITS = Map.ofEntries(
            Map.entry("CharField", Set.of(ValueKind.STRING, ValueKind.ENUM)),
            Map.entry("TextField", Set.of(ValueKind.STRING)),
            Map.entry("EmailField", Set.of(ValueKind.STRING)),
            Map.entry("URLField", Set.of(ValueKind.STRING)),
            Map.entry("SlugField", Set.of(ValueKind.STRING)),
            Map.entry("IntegerField", Set.of(ValueKind.INT)),
            Map.entry("PositiveIntegerField", Set.of(ValueKind.INT)),
            Map.entry("BigIntegerField", Set.of(ValueKind.LONG)),
            Map.entry("PositiveBigIntegerField", Set.of(ValueKind.LONG)),
            Map.entry("SmallIntegerField", Set.of(ValueKind.SHORT)),
            Map.entry("PositiveSmallIntegerField", Set.of(ValueKind.SHORT)),
            Map.entry("BooleanField", Set.of(ValueKind.BOOLEAN)),
            Map.entry("FloatField", Set.of(ValueKind.DOUBLE)),
            Map.entry("DecimalField", Set.of(ValueKind.DECIMAL)),
            Map.entry("DateField", Set.of(ValueKind.DATE)),
            Map.entry("TimeField", Set.of(ValueKind.TIME)),
            Map.entry("DateTimeField", Set.of(ValueKind.INSTANT)),
            Map.entry("DurationField", Set.of(ValueKind.DURATION)),
            Map.entry("UUIDField", Set.of(ValueKind.UUID)),
            Map.entry("BinaryField", Set.of(ValueKind.BYTES)),
            Map.entry("JSONField", Set.of(ValueKind.JSON)));
    private static final Map<ValueKind, String> JAVA = Map.ofEntries(
            Map.entry(ValueKind.STRING, "a String"),
            Map.entry(ValueKind.INT, "an int or Integer"),
            Map.entry(ValueKind.LONG, "a long or Long"),
            Map.entry(ValueKind.SHORT, "a short or Short"),
            Map.entry(ValueKind.BOOLEAN, "a boolean or Boolean"),
            Map.entry(ValueKind.DOUBLE, "a double or Double"),
            Map.entry(ValueKind.DECIMAL, "a BigDecimal"),
            Map.entry(ValueKind.DATE, "a LocalDate"),
            Map.entry(ValueKind.TIME, "a LocalTime"),
            Map.entry(ValueKind.INSTANT, "an Instant"),
            Map.entry(ValueKind.DURATION, "a Duration"),
            Map.entry(ValueKind.UUID, "a UUID"),
            Map.entry(ValueKind.BYTES, "a byte[]"),
            Map.entry(ValueKind.JSON, "a Json"));

    private TypeChecks() {}

    /** Whether something is so wrong that the column's type is not known. */
    static boolean check(FieldFacts field, String name, Problems problems) {
        List<Annotated> types = field.annotations().values().stream()
                .filter(a -> FITS.containsKey(a.name()))
                .toList();
        if (types.size() > 1) {
            problems.add(
                    types.get(1).place(),
                    "field.two-types",
                    name + " is both @" + types.get(0).name() + " and @"
                            + types.get(1).name() + ". Keep one.");
            return true;
        }
        for (Annotated type : types) {
            if (!fits(type).contains(field.type().kind())) {
                problems.add(type.place(), "field.annotation-type", misfit(field, name, type));
                return true;
            }
        }
        return digits(field, types, name, problems);
    }

    private static boolean digits(FieldFacts field, List<Annotated> types, String name, Problems problems) {
        if (field.type().kind() == ValueKind.DECIMAL && types.isEmpty()) {
            problems.add(
                    field.place(),
                    "field.decimal-digits",
                    name
                            + " does not say how many digits it has. Add @DecimalField(maxDigits = 12, decimalPlaces = 2).");
            return true;
        }
        boolean wrong = false;
        for (Annotated type : types) {
            wrong |= numbers(type, name, problems);
        }
        return wrong || length(field, name, problems);
    }

    private static Set<ValueKind> fits(Annotated type) {
        return Objects.requireNonNull(FITS.get(type.name()));
    }

    private static String misfit(FieldFacts field, String name, Annotated type) {
        ValueKind wanted =
                fits(type).stream().filter(k -> k != ValueKind.ENUM).findFirst().orElseThrow();
        String better = FITS.entrySet().stream()
                .filter(e -> e.getValue().contains(field.type().kind())
                        && !e.getKey().startsWith("Positive"))
                .map(e -> "@" + e.getKey())
                .sorted()
                .findFirst()
                .orElse("no annotation");
        return "@" + type.name() + " wants " + JAVA.get(wanted) + ", and " + name + " is "
                + field.type().described() + ". Use " + better + ", or change the field's type.";
    }

    private static boolean numbers(Annotated type, String name, Problems problems) {
        boolean wrong = false;
        if (type.values().containsKey("maxLength")) {
            wrong = problems.when(
                    type.number("maxLength") < 1,
                    type.place("maxLength"),
                    "field.length",
                    name + " has maxLength = " + type.number("maxLength") + ". Say at least 1.");
        }
        if (type.name().equals("DecimalField")) {
            int digits = type.number("maxDigits");
            int places = type.number("decimalPlaces");
            wrong = problems.when(
                    digits < 1 || digits > 38 || places < 0 || places > digits,
                    type.place("maxDigits"),
                    "field.decimal-range",
                    name + " has maxDigits = " + digits + " and decimalPlaces = " + places
                            + ". Say 1 to 38 digits, of which 0 to all are decimal places.");
        }
        if (type.values().containsKey("autoNow")) {
            problems.when(
                    type.flag("autoNow") && type.flag("autoNowAdd"),
                    type.place(),
                    "field.auto-both",
                    name + " has autoNow and autoNowAdd. Keep autoNow for every save, autoNowAdd for the insert only.");
        }
        return wrong;
    }

    /** A key, unique or indexed column needs a type that every database can index; constants must fit. */
    private static boolean length(FieldFacts field, String name, Problems problems) {
        boolean options = field.annotation("FieldOptions")
                .map(o -> o.flag("unique") || o.flag("index"))
                .orElse(false);
        ColumnType type = SpecFactory.columnType(field);
        boolean text = type.kind() == ColumnType.Kind.TEXT;
        boolean endless = text || type.kind() == ColumnType.Kind.BINARY || type.kind() == ColumnType.Kind.JSON;
        problems.when(
                endless && (options || field.has("PrimaryKey")),
                field.place(),
                "field.endless-index",
                name + " has no maximum length, so it cannot be a key, unique or indexed on every database. "
                        + (text ? "Say @CharField(maxLength = ...)." : "Remove the option."));
        for (String constant : field.type().constants()) {
            problems.when(
                    constant.length() > type.length(),
                    field.place(),
                    "field.enum-length",
                    name + " has room for " + type.length() + " characters, and " + constant
                            + " is longer. Say @CharField(maxLength = ...).");
        }
        return problems.when(
                field.type().hidden(),
                field.place(),
                "field.enum-private",
                name + " is of the enum " + field.type().spelled()
                        + ", which is private. Make it visible in its package.");
    }
}
