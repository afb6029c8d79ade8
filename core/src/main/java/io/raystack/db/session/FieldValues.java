package io.raystack.db.session;

import io.raystack.db.errors.ModelError;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values that the library itself gives to fields: the time, counters, defaults.
 *
 * <p>Stateless, thread-safe.
 */
final class FieldValues {
    private FieldValues() {}

    /** The present time as the field keeps it. */
    static Object now(FieldSpec field) {
        return switch (field.type().kind()) {
            case DATE -> LocalDate.now(ZoneOffset.UTC);
            case TIME -> LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            case DATETIME -> Instant.now().truncatedTo(ChronoUnit.MICROS);
            default ->
                throw new ModelError(
                        "Field " + field.name() + " cannot hold the current time: it is "
                                + field.type().kind() + ".",
                        "Use an Instant, LocalDate or LocalTime.");
        };
    }

    /** A whole number in the field's Java type. */
    static Object number(FieldSpec field, long value) {
        return switch (field.type().kind()) {
            case SMALLINT -> (short) value;
            case INTEGER -> Math.toIntExact(value);
            default -> value;
        };
    }

    /** One more than {@code value}. */
    static Object next(FieldSpec field, @Nullable Object value) {
        return number(field, value instanceof Number number ? number.longValue() + 1 : 1);
    }

    /** The field's default, parsed by its type; null when it has none. */
    static @Nullable Object initial(FieldSpec field) {
        String text = field.options().defaultValue();
        if (text == null) {
            return null;
        }
        try {
            return parse(field, text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ModelError(
                    "model.default",
                    "The default \"" + text + "\" of field " + field.name() + " is no "
                            + field.type().kind() + ".",
                    "Correct the defaultValue.",
                    e);
        }
    }

    private static Object parse(FieldSpec field, String text) {
        return switch (field.type().kind()) {
            case SMALLINT -> Short.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case BIGINT -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case VARCHAR, TEXT -> text;
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DATETIME -> Instant.parse(text);
            case DURATION -> Duration.parse(text);
            case UUID -> UUID.fromString(text);
            case JSON -> Json.parse(text);
            case BINARY -> throw new IllegalArgumentException("bytes have no default");
        };
    }
}
