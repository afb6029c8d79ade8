package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ValueKind;
import java.util.Objects;

/**
 * How a kind of value is spelled in generated code.
 *
 * @param column the typed path's class
 * @param value the class of a value, empty for enums
 * @param access the last part of the getters and setters of {@code Columns} and {@code Binds}
 */
record Face(String column, String value, String access) {
    private static final String QUERY = "io.raystack.db.query.";

    /** The face of a kind. */
    static Face of(ValueKind kind) {
        return switch (kind) {
            case SHORT -> number("java.lang.Short", "Short");
            case INT -> number("java.lang.Integer", "Int");
            case LONG -> number("java.lang.Long", "Long");
            case DOUBLE -> number("java.lang.Double", "Double");
            case DECIMAL -> number("java.math.BigDecimal", "Decimal");
            case BOOLEAN -> new Face(QUERY + "BooleanColumn", "java.lang.Boolean", "Boolean");
            case STRING -> new Face(QUERY + "TextColumn", "java.lang.String", "String");
            case DATE -> new Face(QUERY + "DateColumn", "java.time.LocalDate", "Date");
            case TIME -> new Face(QUERY + "TimeColumn", "java.time.LocalTime", "Time");
            case INSTANT -> new Face(QUERY + "DateTimeColumn", "java.time.Instant", "Instant");
            case DURATION -> new Face(QUERY + "DurationColumn", "java.time.Duration", "Duration");
            case UUID -> new Face(QUERY + "ValueColumn", "java.util.UUID", "Uuid");
            case BYTES -> new Face(QUERY + "ValueColumn", "byte[]", "Bytes");
            case JSON -> new Face(QUERY + "JsonColumn", "io.raystack.db.model.Json", "Json");
            case ENUM -> new Face(QUERY + "ValueColumn", "", "String");
            case REF, RELATED, OTHER -> throw new IllegalStateException("no face for " + kind);
        };
    }

    /** The class of a value, {@code Long} for {@code long}. */
    static String box(JavaType type, Names names) {
        return switch (type.kind()) {
            case BYTES -> "byte[]";
            case ENUM -> names.of(Objects.requireNonNull(type.name()));
            default -> names.of(of(type.kind()).value());
        };
    }

    /** The typed path of a column at a row {@code r}: {@code NumberColumn<R, Long>}. */
    static String path(JavaType type, String r, Names names) {
        String name = names.of(of(type.kind()).column());
        boolean plain = switch (type.kind()) {
            case STRING, BOOLEAN, DATE, TIME, INSTANT, DURATION, JSON -> true;
            default -> false;
        };
        return name + "<" + r + (plain ? "" : ", " + box(type, names)) + ">";
    }

    /** The method of {@code Columns} that reads a value. */
    static String getter(JavaType type, boolean nullable) {
        return "get" + of(type.kind()).access() + (isBox(type) && nullable ? "OrNull" : "");
    }

    /** The method of {@code Binds} that writes a value. */
    static String setter(JavaType type, boolean nullable) {
        boolean orNull = isBox(type) && nullable;
        String access = type.kind() == ValueKind.SHORT && !orNull
                ? "Int"
                : of(type.kind()).access();
        return "set" + access + (orNull ? "OrNull" : "");
    }

    /** Whether the type is a box of a primitive. */
    static boolean isBox(JavaType type) {
        return !type.primitive()
                && switch (type.kind()) {
                    case SHORT, INT, LONG, DOUBLE, BOOLEAN -> true;
                    default -> false;
                };
    }

    private static Face number(String value, String access) {
        return new Face(QUERY + "NumberColumn", value, access);
    }
}
