package io.raystack.tests.laws;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comparisons and functions mean for values of one row: Java's own meaning, with null for NULL. Stateless. */
final class Meaning {
    /** Order by code point. */
    static final Comparator<String> CODE_POINTS = (a, b) ->
            java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private Meaning() {}

    /** A value as it is compared: whole numbers are long, enums their names, instants cut to microseconds. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        return value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MICROS) : value;
    }

    /** Whether {@code left} stands in this relation to {@code right}; false when either is null. */
    static boolean holds(String lookup, @Nullable Object left, @Nullable Object right) {
        if (lookup.equals("isnull")) {
            return (left == null) == Boolean.TRUE.equals(right);
        }
        if (left == null || right == null) {
            return false;
        }
        return switch (lookup) {
            case "exact" -> equal(left, right);
            case "in" -> ((Collection<?>) right).stream().anyMatch(r -> r != null && equal(left, r));
            case "gt" -> order(left, right) > 0;
            case "gte" -> order(left, right) >= 0;
            case "lt" -> order(left, right) < 0;
            case "lte" -> order(left, right) <= 0;
            case "range" -> between(left, (List<?>) right);
            default -> text(lookup, (String) left, (String) right);
        };
    }

    private static boolean between(Object value, List<?> ends) {
        Object from = ends.get(0);
        Object to = ends.get(1);
        return from != null && to != null && order(value, from) >= 0 && order(value, to) <= 0;
    }

    private static boolean text(String lookup, String left, String right) {
        return switch (lookup) {
            case "contains" -> left.contains(right);
            case "startswith" -> left.startsWith(right);
            case "endswith" -> left.endsWith(right);
            case "iexact" -> fold(left).equals(fold(right));
            case "icontains" -> fold(left).contains(fold(right));
            case "istartswith" -> fold(left).startsWith(fold(right));
            case "iendswith" -> fold(left).endsWith(fold(right));
            default -> throw new IllegalArgumentException(lookup);
        };
    }

    /** Upper case by the simple mapping of each code point. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).forEach(out::appendCodePoint);
        return out.toString();
    }

    static boolean equal(Object a, Object b) {
        return a instanceof Number && b instanceof Number ? order(a, b) == 0 : a.equals(b);
    }

    /** Negative, zero, positive; numbers by value whatever their type and scale, text by code point. */
    @SuppressWarnings("unchecked") // both are of one comparable type here
    static int order(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return decimal(x).compareTo(decimal(y));
        }
        if (a instanceof String x && b instanceof String y) {
            return CODE_POINTS.compare(x, y);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static BigDecimal decimal(Number n) {
        return n instanceof BigDecimal d
                ? d
                : n instanceof Double d ? new BigDecimal(d) : BigDecimal.valueOf(n.longValue());
    }

    /** A function by its logical name; null when an argument is, unless it is there for nulls. */
    static @Nullable Object call(String function, List<@Nullable Object> arguments) {
        if (function.equals("coalesce")) {
            return arguments.stream().filter(Objects::nonNull).findFirst().orElse(null);
        }
        if (function.equals("concat")) {
            return arguments.stream()
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
        }
        if (arguments.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        Object first = Objects.requireNonNull(arguments.get(0));
        return switch (function) {
            case "lower" -> map((String) first, false);
            case "upper" -> map((String) first, true);
            case "length" -> (long) ((String) first).codePointCount(0, ((String) first).length());
            case "trim" -> trim((String) first);
            case "append" -> first + String.valueOf(arguments.get(1));
            case "negate" -> arithmetic("minus", 0L, (Number) first);
            default -> arithmetic(function, (Number) first, (Number) Objects.requireNonNull(arguments.get(1)));
        };
    }

    private static String map(String text, boolean upper) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> upper ? Character.toUpperCase(c) : Character.toLowerCase(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String trim(String text) {
        return text.replaceAll("^ +| +$", "");
    }

    private static Number arithmetic(String function, Number a, Number b) {
        if (a instanceof Double || b instanceof Double) {
            return real(function, a.doubleValue(), b.doubleValue());
        }
        if (a instanceof Long x && b instanceof Long y) {
            return whole(function, BigInteger.valueOf(x), BigInteger.valueOf(y)).longValueExact();
        }
        return switch (function) {
            case "plus" -> decimal(a).add(decimal(b));
            case "minus" -> decimal(a).subtract(decimal(b));
            case "times" -> decimal(a).multiply(decimal(b));
            default -> throw new IllegalArgumentException(function + " of decimals");
        };
    }

    private static BigInteger whole(String function, BigInteger a, BigInteger b) {
        return switch (function) {
            case "plus" -> a.add(b);
            case "minus" -> a.subtract(b);
            case "times" -> a.multiply(b);
            case "divide" -> a.divide(b);
            case "mod" -> a.remainder(b);
            default -> throw new IllegalArgumentException(function);
        };
    }

    private static Double real(String function, double a, double b) {
        return switch (function) {
            case "plus" -> a + b;
            case "minus" -> a - b;
            case "times" -> a * b;
            case "divide" -> a / b;
            default -> throw new IllegalArgumentException(function);
        };
    }
}
