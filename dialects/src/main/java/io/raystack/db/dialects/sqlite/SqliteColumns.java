package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialects.Clock;
import io.raystack.db.dialects.Fits;
import io.raystack.db.dialects.ResultColumns;
import io.raystack.db.dialects.Uuids;
import io.raystack.db.jdbc.ErrorTranslator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row as SQLite keeps values. Belongs to one thread. */
final class SqliteColumns extends ResultColumns {
    private final boolean utf8;
    private int @Nullable [] scales;

    SqliteColumns(ResultSet results, ErrorTranslator errors, boolean utf8) {
        super(results, errors);
        this.utf8 = utf8;
    }

    /** Text by its bytes, which cost the driver a third less than a string, since it copies them once. */
    @Override
    public @Nullable String getString(int index) {
        if (!utf8) {
            return super.getString(index);
        }
        try {
            byte[] bytes = results.getBytes(index + 1);
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public boolean isNull(int index) {
        try {
            // one call into the driver for a key, which is seldom zero; text and bytes read as a number are harmless
            return results.getLong(index + 1) == 0 && results.wasNull();
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public long getLong(int index) {
        return checked(index, super.getLong(index));
    }

    @Override
    public @Nullable Long getLongOrNull(int index) {
        Long value = super.getLongOrNull(index);
        return value == null ? null : (Long) checked(index, value);
    }

    // where integers overflow SQLite goes on with floating point numbers, which the driver then cuts to the greatest
    // long
    private long checked(int index, long value) {
        if (value == Long.MAX_VALUE || value == Long.MIN_VALUE) {
            try {
                if (results.getObject(index + 1) instanceof Double) {
                    throw tooLarge(index, "long");
                }
            } catch (SQLException e) {
                throw failed(index, e);
            }
        }
        return value;
    }

    @Override
    public @Nullable BigDecimal getDecimal(int index) {
        try {
            Object value = results.getObject(index + 1);
            if (value == null) {
                return null;
            } else if (value instanceof Double number) {
                return SqliteDecimals.of(number, scale(index));
            } else if (value instanceof Number whole) {
                return BigDecimal.valueOf(whole.longValue()).setScale(scale(index));
            } else if (value instanceof String text) {
                return new BigDecimal(text);
            }
            throw malformed(index, "a decimal", null);
        } catch (SQLException e) {
            throw failed(index, e);
        } catch (NumberFormatException e) {
            throw malformed(index, "a decimal", e);
        }
    }

    @Override
    public @Nullable LocalDate getDate(int index) {
        return read(index, "a date", Clock::date);
    }

    @Override
    public @Nullable LocalTime getTime(int index) {
        return read(index, "a time", Clock::time);
    }

    @Override
    public @Nullable Instant getInstant(int index) {
        return read(index, "an instant", Clock::instant);
    }

    @Override
    public @Nullable Duration getDuration(int index) {
        Long micros = getLongOrNull(index);
        return micros == null ? null : Fits.duration(micros);
    }

    @Override
    public @Nullable UUID getUuid(int index) {
        return read(index, "a UUID", Uuids::of);
    }

    private <V> @Nullable V read(int index, String type, Function<String, V> reader) {
        String text = getString(index);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw malformed(index, type, e);
        }
    }

    /** The declared scale of the column, 0 for expressions; asked once a result. */
    private int scale(int index) throws SQLException {
        int[] known = scales;
        if (known == null) {
            ResultSetMetaData data = results.getMetaData();
            known = new int[data.getColumnCount()];
            for (int i = 0; i < known.length; i++) {
                known[i] = Math.max(0, data.getScale(i + 1));
            }
            scales = known;
        }
        return known[index];
    }
}
