package io.raystack.db.session;

import io.raystack.db.model.ColumnType;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as callers give them (any number, an enum constant, a UUID as text) in the type that a field has. Stateless, thread-safe. */
final class Fit {
    private Fit() {}

    /** The value as entities hold it; a value that is no number stays as it is. */
    static @Nullable Object to(ColumnType type, @Nullable Object value) {
        if (value instanceof Number number) {
            return number(type, number);
        }
        if (value instanceof String text && type.kind() == ColumnType.Kind.UUID) {
            return UUID.fromString(text);
        }
        return value;
    }

    /** A key as a key of maps: whole numbers of every size are equal. */
    static Object key(@Nullable Object key) {
        return key instanceof Integer || key instanceof Short
                ? (Object) ((Number) key).longValue()
                : Objects.requireNonNull(key, "a key is never NULL");
    }

    private static Object number(ColumnType type, Number number) {
        return switch (type.kind()) {
            case SMALLINT -> new BigDecimal(number.toString()).shortValueExact();
            case INTEGER -> new BigDecimal(number.toString()).intValueExact();
            case BIGINT -> new BigDecimal(number.toString()).longValueExact();
            case DOUBLE -> number.doubleValue();
            case DECIMAL -> new BigDecimal(number.toString());
            default -> number;
        };
    }
}
