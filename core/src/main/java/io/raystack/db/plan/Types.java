package io.raystack.db.plan;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * As what a value is sent, so that numbers compare by value: a fraction is never cut to the column's type, a decimal never
 * rounded to its scale, a text never cut to its length.
 *
 * <p>Stateless, thread-safe.
 */
final class Types {
    /** A decimal with whatever digits its value has. */
    static final ColumnType ANY_DECIMAL = ColumnType.decimal(0, 0);

    private static final Map<Class<?>, ColumnType> NATURAL = Map.ofEntries(
            Map.entry(Long.class, ColumnType.BIGINT),
            Map.entry(Slot.WHOLE, ColumnType.DOUBLE),
            Map.entry(Slot.MIXED, ANY_DECIMAL),
            Map.entry(Double.class, ColumnType.DOUBLE),
            Map.entry(BigDecimal.class, ANY_DECIMAL),
            Map.entry(Boolean.class, ColumnType.BOOLEAN),
            Map.entry(String.class, ColumnType.TEXT),
            Map.entry(LocalDate.class, ColumnType.DATE),
            Map.entry(LocalTime.class, ColumnType.TIME),
            Map.entry(Instant.class, ColumnType.DATETIME),
            Map.entry(Duration.class, ColumnType.DURATION),
            Map.entry(UUID.class, ColumnType.UUID),
            Map.entry(byte[].class, ColumnType.BINARY),
            Map.entry(Json.class, ColumnType.JSON));

    private Types() {}

    /** As what a value of {@code literal} is sent that is compared with, or added to, a value of {@code other}. */
    static ColumnType compared(ColumnType other, Class<?> literal) {
        if (other.isText()) {
            return ColumnType.TEXT;
        }
        ColumnType natural = natural(literal, other);
        if (!other.isNumber() || !natural.isNumber()) {
            return other;
        }
        if (literal == Slot.MIXED && other.kind() == Kind.DOUBLE) {
            return ColumnType.DOUBLE;
        }
        if (other.kind() == Kind.DECIMAL || natural.kind() == Kind.DECIMAL) {
            return ANY_DECIMAL;
        }
        if (other.kind() == Kind.DOUBLE) {
            return ColumnType.DOUBLE;
        }
        return literal == Slot.WHOLE ? ColumnType.BIGINT : natural;
    }

    /** As what a value is sent that nothing is known of but its class. */
    static ColumnType natural(Class<?> literal, ColumnType otherwise) {
        ColumnType type = NATURAL.get(literal);
        return type != null ? type : literal.isEnum() ? ColumnType.TEXT : otherwise;
    }

    /** The type of arithmetic: of whole numbers whole, else the widest. */
    static ColumnType widest(List<Value> operands) {
        ColumnType widest = operands.get(0).type();
        for (Value operand : operands) {
            ColumnType type = operand.type();
            if (operand.isNull()) {
                continue;
            }
            boolean fixed = operand.sql() instanceof io.raystack.db.sql.SqlNode.Parameter && type.isInteger();
            if (!fixed && rank(type) > rank(widest)) {
                widest = type;
            }
        }
        return widest.kind() == Kind.DECIMAL ? ANY_DECIMAL : widest;
    }

    /** Whether a value can stand where one of {@code widest} stands. */
    static boolean mix(ColumnType widest, Value value) {
        ColumnType type = value.type();
        if (widest.isNumber() && type.isNumber()) {
            boolean inexact = widest.kind() == Kind.DOUBLE && type.kind() == Kind.DECIMAL;
            return !inexact || value.sql() instanceof io.raystack.db.sql.SqlNode.Parameter;
        }
        return widest.kind() == type.kind() || (widest.isText() && type.isText());
    }

    private static int rank(ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT -> 1;
            case INTEGER -> 2;
            case BIGINT -> 3;
            case DECIMAL -> 4;
            case DOUBLE -> 5;
            default -> 0;
        };
    }
}
