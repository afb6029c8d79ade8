package io.raystack.db.dialects;

import io.raystack.db.errors.DataError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.jdbc.ErrorTranslator;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row over a result set, as far as drivers agree: whole numbers, text, bytes. A dialect adds the rest.
 *
 * <p>Belongs to one thread. A number is asked for NULL only when it is zero, which is what drivers give for NULL.
 */
public abstract class ResultColumns implements Columns {
    /** The result; positions from 1. */
    protected final ResultSet results;

    private final ErrorTranslator errors;

    /** A row of {@code results}. */
    protected ResultColumns(ResultSet results, ErrorTranslator errors) {
        this.results = results;
        this.errors = errors;
    }

    @Override
    public boolean isNull(int index) {
        try {
            return results.getObject(index + 1) == null;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public short getShort(int index) {
        long value = getLong(index);
        if (value != (short) value) {
            throw tooLarge(index, "short");
        }
        return (short) value;
    }

    @Override
    public int getInt(int index) {
        long value = getLong(index);
        if (value != (int) value) {
            throw tooLarge(index, "int");
        }
        return (int) value;
    }

    @Override
    public long getLong(int index) {
        try {
            long value = results.getLong(index + 1);
            if (value == 0 && results.wasNull()) {
                throw absent(index);
            }
            return value;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public double getDouble(int index) {
        try {
            double value = results.getDouble(index + 1);
            if (value == 0 && results.wasNull()) {
                throw absent(index);
            }
            return value;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public boolean getBoolean(int index) {
        try {
            boolean value = results.getBoolean(index + 1);
            if (!value && results.wasNull()) {
                throw absent(index);
            }
            return value;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public @Nullable Short getShortOrNull(int index) {
        Long value = getLongOrNull(index);
        if (value == null) {
            return null;
        }
        if (value.longValue() != value.shortValue()) {
            throw tooLarge(index, "short");
        }
        return value.shortValue();
    }

    @Override
    public @Nullable Integer getIntOrNull(int index) {
        Long value = getLongOrNull(index);
        if (value == null) {
            return null;
        }
        if (value.longValue() != value.intValue()) {
            throw tooLarge(index, "int");
        }
        return value.intValue();
    }

    @Override
    public @Nullable Long getLongOrNull(int index) {
        try {
            long value = results.getLong(index + 1);
            return value == 0 && results.wasNull() ? null : (Long) value;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public @Nullable Double getDoubleOrNull(int index) {
        try {
            double value = results.getDouble(index + 1);
            return value == 0 && results.wasNull() ? null : (Double) value;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public @Nullable Boolean getBooleanOrNull(int index) {
        try {
            boolean value = results.getBoolean(index + 1);
            return !value && results.wasNull() ? null : (Boolean) value;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public @Nullable String getString(int index) {
        try {
            return results.getString(index + 1);
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public @Nullable BigDecimal getDecimal(int index) {
        try {
            return results.getBigDecimal(index + 1);
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public byte @Nullable [] getBytes(int index) {
        try {
            return results.getBytes(index + 1);
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public @Nullable Json getJson(int index) {
        String text = getString(index);
        return text == null ? null : Json.parse(text);
    }

    /** The error for a NULL where a primitive is wanted. */
    protected final DataError absent(int index) {
        return new DataError(
                "data.null",
                "Column " + name(index) + " is NULL, but a primitive value is wanted.",
                "Make the field @Nullable, or a wrapper type in a record.",
                null);
    }

    /** The error for a number that the Java type does not hold. */
    protected final DataError tooLarge(int index, String type) {
        return new DataError(
                "data.range",
                "Column " + name(index) + " holds a number that does not fit " + type + ".",
                "Use a larger type for the field.",
                null);
    }

    /** The error for a value that is not in the form of its type. */
    protected final DataError malformed(int index, String type, @Nullable Throwable cause) {
        return new DataError(
                "data.form",
                "Column " + name(index) + " holds something that is not " + type + ".",
                "Compare the field's type with the column's.",
                cause);
    }

    /** What the driver's error means. */
    protected final DatabaseError failed(int index, SQLException error) {
        String state = error.getSQLState();
        if (error instanceof java.sql.SQLDataException || (state != null && state.startsWith("22"))) {
            return malformed(index, "of the wanted type", error);
        }
        return errors.translate(error, "");
    }

    /** The column's name and position for people. */
    private String name(int index) {
        try {
            return "\"" + results.getMetaData().getColumnLabel(index + 1) + "\" (position " + (index + 1) + ")";
        } catch (SQLException e) {
            return "at position " + (index + 1);
        }
    }
}
