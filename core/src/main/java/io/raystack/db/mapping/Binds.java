package io.raystack.db.mapping;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement, filled in order: each call sets the next one. The writing twin of {@link Columns}.
 *
 * <p>Belongs to one thread while a statement is prepared.
 */
public interface Binds {
    /** NULL of this type. */
    void setNull(ColumnType type);

    /** A whole number. */
    void setInt(int value);

    /** A whole number. */
    void setLong(long value);

    /** A floating point number; NaN and infinities are refused. */
    void setDouble(double value);

    /** True or false. */
    void setBoolean(boolean value);

    /** Text, or NULL. */
    void setString(@Nullable String value);

    /** A decimal, or NULL. The type's precision and scale are checked: digits that would be lost are an error. */
    void setDecimal(@Nullable BigDecimal value, ColumnType type);

    /** A date, or NULL. */
    void setDate(@Nullable LocalDate value);

    /** A time of day, or NULL; cut to microseconds. */
    void setTime(@Nullable LocalTime value);

    /** An instant, or NULL; cut to microseconds. */
    void setInstant(@Nullable Instant value);

    /** A length of time, or NULL; cut to microseconds. */
    void setDuration(@Nullable Duration value);

    /** A UUID, or NULL. */
    void setUuid(@Nullable UUID value);

    /** Bytes, or NULL. */
    void setBytes(byte @Nullable [] value);

    /** A JSON document, or NULL. */
    void setJson(@Nullable Json value);

    /** A {@code short} or NULL. */
    default void setShortOrNull(@Nullable Short value) {
        if (value == null) {
            setNull(ColumnType.SMALLINT);
        } else {
            setInt(value);
        }
    }

    /** An {@code int} or NULL. */
    default void setIntOrNull(@Nullable Integer value) {
        if (value == null) {
            setNull(ColumnType.INTEGER);
        } else {
            setInt(value);
        }
    }

    /** A {@code long} or NULL. */
    default void setLongOrNull(@Nullable Long value) {
        if (value == null) {
            setNull(ColumnType.BIGINT);
        } else {
            setLong(value);
        }
    }

    /** A {@code double} or NULL. */
    default void setDoubleOrNull(@Nullable Double value) {
        if (value == null) {
            setNull(ColumnType.DOUBLE);
        } else {
            setDouble(value);
        }
    }

    /** A {@code boolean} or NULL. */
    default void setBooleanOrNull(@Nullable Boolean value) {
        if (value == null) {
            setNull(ColumnType.BOOLEAN);
        } else {
            setBoolean(value);
        }
    }
}
