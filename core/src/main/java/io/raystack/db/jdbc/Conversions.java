package io.raystack.db.jdbc;

import io.raystack.db.errors.ValueRefused;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as the type of a column wants them, when nothing is lost on the way. Stateless, thread-safe. */
final class Conversions {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Conversions() {}

    /** Sets the next parameter. */
    static void write(ParameterWriter out, ColumnType type, @Nullable Object given) {
        if (given == null) {
            out.setNull(type);
            return;
        }
        Object value = Objects.requireNonNull(convert(type, given));
        switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> whole(out, type, (Long) value);
            case BOOLEAN -> out.setBoolean((Boolean) value);
            case DOUBLE -> out.setDouble((Double) value);
            case DECIMAL -> out.setDecimal((BigDecimal) value, type);
            case VARCHAR, TEXT -> out.setString((String) value);
            case DATE -> out.setDate((LocalDate) value);
            case TIME -> out.setTime((LocalTime) value);
            case DATETIME -> out.setInstant((Instant) value);
            case DURATION -> out.setDuration((Duration) value);
            case UUID -> out.setUuid((UUID) value);
            case BINARY -> out.setBytes((byte[]) value);
            case JSON -> out.setJson((Json) value);
        }
    }

    /** The value as the type's Java type; whole numbers of every size as {@code Long}. An error names both types. */
    static @Nullable Object convert(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object converted = switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> whole(value);
            case BOOLEAN -> truth(value);
            case DOUBLE -> floating(value);
            case DECIMAL -> decimal(value);
            case VARCHAR, TEXT -> text(value);
            case DATETIME -> instant(value);
            case DATE ->
                fromText(
                        type.kind(),
                        value instanceof Instant at
                                ? at.atOffset(ZoneOffset.UTC).toLocalDate()
                                : value);
            case TIME, DURATION, UUID -> fromText(type.kind(), value);
            case BINARY -> value instanceof byte[] ? value : null;
            case JSON -> Documents.of(value);
        };
        if (converted == null) {
            throw new ValueRefused(
                    "A value of type " + name(value) + " cannot be sent as " + type.kind() + " without loss.",
                    "Give a value of the field's type.");
        }
        return converted;
    }

    /** A type for people. */
    static String name(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getTypeName();
    }

    private static void whole(ParameterWriter out, ColumnType type, long value) {
        // a greater number than the column holds can still be compared with it
        if (type.kind() == ColumnType.Kind.BIGINT || value != (int) value) {
            out.setLong(value);
        } else {
            out.setInt((int) value);
        }
    }

    private static @Nullable Long whole(Object value) {
        if (value instanceof Long same) {
            return same;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        BigDecimal exact = decimal(value);
        if (exact == null || exact.compareTo(LEAST) < 0 || exact.compareTo(MOST) > 0) {
            return null;
        }
        long number = exact.longValue();
        return BigDecimal.valueOf(number).compareTo(exact) == 0 ? number : null;
    }

    private static @Nullable Boolean truth(Object value) {
        if (value instanceof Boolean same) {
            return same;
        }
        if (value instanceof String text) {
            return text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
        }
        return null;
    }

    private static @Nullable Double floating(Object value) {
        if (value instanceof Double same) {
            return same;
        }
        if (value instanceof Float smaller) {
            return smaller.doubleValue();
        }
        BigDecimal exact = decimal(value);
        if (exact == null) {
            return null;
        }
        double number = exact.doubleValue();
        return Double.isFinite(number) && BigDecimal.valueOf(number).compareTo(exact) == 0 ? number : null;
    }

    private static @Nullable BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal same) {
            return same;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger large) {
            return new BigDecimal(large);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
        }
        return value instanceof String text ? parsed(text) : null;
    }

    private static @Nullable BigDecimal parsed(String text) {
        try {
            return text.length() > 100 ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String text(Object value) {
        if (value instanceof String same) {
            return same;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        boolean plain = value instanceof CharSequence
                || value instanceof Character
                || value instanceof Number
                || value instanceof UUID
                || value instanceof LocalDate;
        return plain ? value.toString() : null;
    }

    private static @Nullable Instant instant(Object value) {
        if (value instanceof Instant same) {
            return same;
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (value instanceof java.util.Date old && !(value instanceof java.sql.Date)) {
            return old.toInstant();
        }
        try {
            return value instanceof CharSequence text
                    ? OffsetDateTime.parse(text).toInstant()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object fromText(ColumnType.Kind kind, Object value) {
        boolean same = switch (kind) {
            case DATE -> value instanceof LocalDate;
            case TIME -> value instanceof LocalTime;
            case DURATION -> value instanceof Duration;
            default -> value instanceof UUID;
        };
        if (same) {
            return value;
        }
        if (!(value instanceof CharSequence text)) {
            return null;
        }
        try {
            return switch (kind) {
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text);
                case DURATION -> Duration.parse(text);
                default -> uuid(text.toString());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static UUID uuid(String text) {
        if (text.length() != 32) {
            return UUID.fromString(text);
        }
        return new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }
}
