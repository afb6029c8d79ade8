package io.raystack.db.processor.validate;

import io.raystack.db.errors.RaystackException;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Values written as text in annotations: defaults and choices. Stateless. */
final class ValueChecks {
    private ValueChecks() {}

    static void check(FieldFacts field, String name, Problems problems) {
        Optional<Annotated> options = field.annotation("FieldOptions");
        if (options.isEmpty()) {
            return;
        }
        Annotated said = options.get();
        ColumnType type = SpecFactory.columnType(field);
        if (said.says("defaultValue")) {
            problems.when(
                    !fits(said.text("defaultValue"), field, type),
                    said.place("defaultValue"),
                    "field.default",
                    name + " has the default \"" + said.text("defaultValue") + "\", which is no " + spelled(field, type)
                            + ".");
        }
        choices(said, field, name, problems);
    }

    private static void choices(Annotated said, FieldFacts field, String name, Problems problems) {
        ColumnType type = SpecFactory.columnType(field);
        Set<String> values = new HashSet<>();
        for (String choice : said.texts("choices")) {
            int sign = choice.indexOf('=');
            String value = sign < 0 ? choice : choice.substring(0, sign);
            problems.when(
                    !fits(value, field, type),
                    said.place("choices"),
                    "field.choice",
                    name + " has the choice \"" + value + "\", which is no " + spelled(field, type) + ".");
            problems.when(
                    !values.add(value),
                    said.place("choices"),
                    "field.choice-twice",
                    name + " has the choice \"" + value + "\" twice. Keep one.");
        }
    }

    private static String spelled(FieldFacts field, ColumnType type) {
        if (field.type().kind() == ValueKind.ENUM) {
            return "constant of " + field.type().spelled() + "; say one of "
                    + field.type().constants();
        }
        String more = switch (type.kind()) {
            case VARCHAR -> " of at most " + type.length() + " characters";
            case DECIMAL -> " of " + type.length() + " digits, " + type.scale() + " of them decimal places";
            case BOOLEAN -> "; say true or false";
            case DATE -> "; say it as 2030-12-31";
            case TIME -> "; say it as 23:59:59";
            case DATETIME -> "; say it as 2030-12-31T23:59:59Z";
            case DURATION -> "; say it as PT1H30M";
            case BINARY -> " that can be written as text; set it in the class";
            default -> "";
        };
        return type.kind() + more;
    }

    private static boolean fits(String text, FieldFacts field, ColumnType type) {
        if (field.type().kind() == ValueKind.ENUM) {
            return field.type().constants().contains(text);
        }
        try {
            return parses(text, type);
        } catch (IllegalArgumentException | DateTimeException | RaystackException e) {
            return false;
        }
    }

    private static boolean parses(String text, ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT -> Short.toString(Short.parseShort(text)).equals(text);
            case INTEGER -> Integer.toString(Integer.parseInt(text)).equals(text);
            case BIGINT -> Long.toString(Long.parseLong(text)).equals(text);
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case DOUBLE -> Double.isFinite(Double.parseDouble(text));
            case DECIMAL -> decimal(new BigDecimal(text), type);
            case VARCHAR -> text.codePointCount(0, text.length()) <= type.length();
            case TEXT -> true;
            case DATE -> LocalDate.parse(text) != null;
            case TIME -> LocalTime.parse(text) != null;
            case DATETIME -> Instant.parse(text) != null;
            case DURATION -> Duration.parse(text) != null;
            case UUID -> UUID.fromString(text).toString().equalsIgnoreCase(text);
            case JSON -> Json.parse(text) != null;
            case BINARY -> false;
        };
    }

    private static boolean decimal(BigDecimal value, ColumnType type) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= type.scale() && plain.precision() - plain.scale() <= type.length() - type.scale();
    }
}
