package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the format as Java values, and back. Stateless, thread-safe. */
final class Values {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Values() {}

    /** Whether a node is a plain value, in no need of anything but itself. */
    static boolean isPlain(Json node) {
        return switch (Said.tag(node)) {
            case "$dec", "$float", "$date", "$time", "$dt", "$dur", "$uuid", "$bytes", "$json", "$tz" -> true;
            default -> node.kind() != Json.Kind.OBJECT && node.kind() != Json.Kind.ARRAY;
        };
    }

    /** The Java value of a plain node. */
    static @Nullable Object decode(Json node) {
        return switch (node.kind()) {
            case NULL -> null;
            case BOOLEAN -> node.bool();
            case STRING -> node.string();
            case NUMBER -> number(node.number());
            case ARRAY -> node.elements().stream().map(Values::decode).collect(Collectors.toList());
            case OBJECT -> tagged(node);
        };
    }

    private static Object number(BigDecimal number) {
        if (number.scale() != 0) {
            return number.doubleValue();
        }
        BigInteger whole = number.toBigIntegerExact();
        boolean fits = whole.compareTo(LEAST) >= 0 && whole.compareTo(GREATEST) <= 0;
        return fits ? (Object) whole.longValueExact() : whole;
    }

    private static Object tagged(Json node) {
        Json inside = node.members().values().stream().findFirst().orElse(Json.NULL);
        return switch (Said.tag(node)) {
            case "$dec" -> new BigDecimal(inside.string());
            case "$float" -> special(inside.string());
            case "$date" -> LocalDate.parse(inside.string());
            case "$time" -> LocalTime.parse(inside.string());
            case "$dt" -> OffsetDateTime.parse(inside.string()).toInstant();
            case "$ndt" -> LocalDateTime.parse(inside.string());
            case "$dur" -> duration(inside.longValue());
            case "$uuid" -> UUID.fromString(inside.string());
            case "$bytes" -> HexFormat.of().parseHex(inside.string());
            case "$json" -> inside;
            case "$tz" -> ZoneId.of(inside.string());
            default -> throw new Unable("value " + Said.tag(node));
        };
    }

    private static double special(String name) {
        return switch (name) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    /** A result as the format writes it. */
    static Json encode(@Nullable Object value) {
        if (value == null) {
            return Json.NULL;
        }
        if (value instanceof Json json) {
            return json.kind() == Json.Kind.OBJECT ? tag("$json", json) : json;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean truth) {
            return Json.of(truth);
        }
        if (value instanceof List<?> list) {
            return Json.array(list.stream().map(Values::encode).toList());
        }
        if (value instanceof byte[] bytes) {
            return tag("$bytes", HexFormat.of().formatHex(bytes));
        }
        return timed(value);
    }

    private static Json timed(Object value) {
        if (value instanceof LocalDate || value instanceof LocalTime) {
            return tag(value instanceof LocalDate ? "$date" : "$time", value.toString());
        }
        if (value instanceof Instant || value instanceof OffsetDateTime) {
            return tag("$dt", value.toString());
        }
        if (value instanceof LocalDateTime local) {
            return tag("$ndt", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local));
        }
        if (value instanceof Duration duration) {
            long micros =
                    Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1000);
            return Json.object(Map.of("$dur", Json.of(micros)));
        }
        if (value instanceof UUID) {
            return tag("$uuid", value.toString());
        }
        return Json.of(value instanceof KeyedModel ? "object " + value : value.toString());
    }

    private static Json number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return tag("$dec", decimal.toString());
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value)
                    ? Json.of(fraction(BigDecimal.valueOf(value)))
                    : tag("$float", Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
        }
        return number instanceof BigInteger big ? Json.of(new BigDecimal(big)) : Json.of(number.longValue());
    }

    /** A number that is seen to be no whole one: its scale is not 0. */
    private static BigDecimal fraction(BigDecimal number) {
        return number.scale() == 0 ? number.setScale(1) : number;
    }

    private static Json tag(String tag, String text) {
        return tag(tag, Json.of(text));
    }

    static Json tag(String tag, Json inside) {
        return Json.object(Map.of(tag, inside));
    }
}
