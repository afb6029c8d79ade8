package io.raystack.db.session;

import io.raystack.db.errors.DataError;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.ColumnType;
import io.raystack.db.plan.RowShape;
import org.jspecify.annotations.Nullable;

/** Reads one value of each row as entities hold values of its type. Immutable and thread-safe. */
final class Cell {
    private final RowShape.Value value;
    private final @Nullable Class<?> constants;

    Cell(RowShape.Value value, ClassLoader loader) {
        this.value = value;
        this.constants = value.enumType() == null ? null : load(value.enumType(), loader);
    }

    /** The value in this row. */
    @Nullable
    Object read(Columns row) {
        if (constants == null) {
            return read(row, value.at(), value.type());
        }
        String name = row.getString(value.at());
        return name == null ? null : constant(constants, value.name(), name);
    }

    /** The value at {@code at} in the Java type of {@code type}. */
    static @Nullable Object read(Columns row, int at, ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT -> row.getShortOrNull(at);
            case INTEGER -> row.getIntOrNull(at);
            case BIGINT -> row.getLongOrNull(at);
            case BOOLEAN -> row.getBooleanOrNull(at);
            case DOUBLE -> row.getDoubleOrNull(at);
            case DECIMAL -> row.getDecimal(at);
            case VARCHAR, TEXT -> row.getString(at);
            case DATE -> row.getDate(at);
            case TIME -> row.getTime(at);
            case DATETIME -> row.getInstant(at);
            case DURATION -> row.getDuration(at);
            case UUID -> row.getUuid(at);
            case BINARY -> row.getBytes(at);
            case JSON -> row.getJson(at);
        };
    }

    private static Class<?> load(String className, ClassLoader loader) {
        try {
            return loader.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new DataError("The enum " + className + " is not on the class path.", "Add it again.", e);
        }
    }

    private static Object constant(Class<?> type, String field, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new DataError(
                "\"" + field + "\" holds '" + name + "', which is no constant of " + type.getSimpleName() + ".",
                "Add the constant, or change the rows that hold the old name.");
    }
}
