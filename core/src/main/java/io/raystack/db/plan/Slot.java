package io.raystack.db.plan;

import io.raystack.db.mapping.Stateful;
import org.jspecify.annotations.Nullable;

/**
 * What a plan knows of a literal: where its value will be and of what type it is, not the value. It stands in erased
 * queries where the value stood.
 *
 * @param index position in {@code Planned.values}
 * @param type the value's class; of a list, the widest of its elements
 * @param count 1; of a list, the number of parameters that it needs
 * @param entity the class of the entity whose key the value is, or null
 */
record Slot(int index, Class<?> type, int count, @Nullable Class<?> entity) {
    /** One that holds no entity. */
    Slot(int index, Class<?> type, int count) {
        this(index, type, count, null);
    }

    /** The class that stands for fractional numbers that happen to be whole. */
    static final Class<?> WHOLE = Void.class;

    /** The class that stands for whole numbers and fractions in one list: as fractions the greatest would lose digits. */
    static final Class<?> MIXED = Number.class;

    /** The class that says how a value is bound. */
    static Class<?> classOf(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return number == Math.rint(number) && Math.abs(number) < 0x1p62 ? WHOLE : Double.class;
        }
        if (value instanceof Number number) {
            return number instanceof java.math.BigDecimal || number instanceof java.math.BigInteger
                    ? java.math.BigDecimal.class
                    : Long.class;
        }
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    /** The class of an entity, or null for every other value. */
    static @Nullable Class<?> entityOf(Object value) {
        return value instanceof Stateful ? value.getClass() : null;
    }

    /** The class for two values of one list. */
    static Class<?> widest(Class<?> one, Class<?> other) {
        if (one == other) {
            return one;
        }
        if (isNumber(one) && isNumber(other)) {
            boolean decimal = one == java.math.BigDecimal.class || other == java.math.BigDecimal.class;
            if (decimal) {
                return java.math.BigDecimal.class;
            }
            boolean whole = one == Long.class || other == Long.class;
            boolean fraction = one == Double.class || other == Double.class;
            return one == MIXED || other == MIXED || (whole && fraction) ? MIXED : fraction ? Double.class : WHOLE;
        }
        return Object.class;
    }

    private static boolean isNumber(Class<?> type) {
        return type == WHOLE
                || type == MIXED
                || type == Double.class
                || type == Long.class
                || type == java.math.BigDecimal.class;
    }
}
