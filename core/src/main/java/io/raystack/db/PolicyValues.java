package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.plan.Described;
import io.raystack.db.query.Node;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of a request, made into what a field holds. Only text, numbers, truth values and lists of them are taken: nothing that
 * could be more than a value. Stateless, thread-safe.
 */
final class PolicyValues {
    private static final int LONGEST = 4000;
    private static final int MOST = 200;
    private static final int EXPONENT = 400;
    private static final Set<String> TEXTUAL = Set.of(
            "iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith", "regex", "iregex");

    private PolicyValues() {}

    static Node of(Described field, String operator, @Nullable Object value) {
        if (operator.equals("in") || operator.equals("range")) {
            List<Object> all = new ArrayList<>();
            for (String text : texts(value)) {
                all.add(converted(field, text));
            }
            if (all.size() > MOST || (operator.equals("range") && all.size() != 2)) {
                throw wrong(operator.equals("range") ? "two values with a comma between" : "so many values");
            }
            return new Node.Literals(all);
        }
        String text = text(value);
        if (operator.equals("isnull")) {
            return new Node.Literal(truth(text));
        }
        return new Node.Literal(TEXTUAL.contains(operator) ? text : converted(field, text));
    }

    private static List<String> texts(@Nullable Object value) {
        Collection<?> many = value instanceof Collection<?> some
                ? some
                : value instanceof Object[] array ? Arrays.asList(array) : null;
        if (many == null || many.size() == 1) {
            return List.of(text(value).split(",", -1));
        }
        return many.stream().map(PolicyValues::one).toList();
    }

    /** The text of one value; a list of one is that one, as parameters of requests come. */
    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> many && many.size() == 1) {
            return one(many.iterator().next());
        }
        return one(value instanceof Object[] array && array.length == 1 ? array[0] : value);
    }

    private static String one(@Nullable Object value) {
        boolean plain = value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
        String text = plain ? String.valueOf(value) : "";
        if (!plain || text.length() > LONGEST || text.indexOf(0) >= 0 || !whole(text)) {
            throw wrong("text, a number, true or false");
        }
        return text;
    }

    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static Object converted(Described field, String text) {
        ColumnType.Kind kind = field.type().kind();
        try {
            return switch (kind) {
                case SMALLINT, INTEGER, BIGINT -> Long.parseLong(text);
                case DOUBLE -> finite(Double.parseDouble(text));
                case DECIMAL -> bounded(new BigDecimal(text));
                case BOOLEAN -> truth(text);
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text);
                case DATETIME -> Instant.parse(text);
                case DURATION -> Duration.parse(text);
                case UUID -> UUID.fromString(text);
                case VARCHAR, TEXT, JSON -> text;
                case BINARY -> throw wrong("comparable");
            };
        } catch (RuntimeException e) {
            throw e instanceof QueryError error ? error : wrong(name(kind));
        }
    }

    private static Double finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw wrong("a number");
        }
        return number;
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (number.precision() > EXPONENT || Math.abs((long) number.scale()) > EXPONENT) {
            throw wrong("a number");
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true", "True", "1", "on" -> true;
            case "false", "False", "0", "off" -> false;
            default -> throw wrong("true or false");
        };
    }

    private static String name(ColumnType.Kind kind) {
        return switch (kind) {
            case SMALLINT, INTEGER, BIGINT -> "a whole number";
            case DOUBLE, DECIMAL -> "a number";
            case DATE -> "a date: 2026-01-31";
            case TIME -> "a time: 14:30";
            case DATETIME -> "an instant: 2026-01-31T14:30:00Z";
            case DURATION -> "a duration: PT2H";
            case UUID -> "a UUID";
            default -> "a value of the field";
        };
    }

    private static QueryError wrong(String wanted) {
        return new QueryError(
                "policy.value", "A value of the request is not " + wanted + ".", "Send a value of this kind.", null);
    }
}
