package io.raystack.db.mapping;

import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, by position from 0. Primitive getters fail on NULL with an error that names the column;
 * object getters give null.
 *
 * <p>Belongs to one thread while a result is read.
 */
public interface Columns {
    /** Whether the value is NULL. */
    boolean isNull(int index);

    /** A whole number; an error when it does not fit. */
    short getShort(int index);

    /** A whole number; an error when it does not fit. */
    int getInt(int index);

    /** A whole number. */
    long getLong(int index);

    /** A floating point number. */
    double getDouble(int index);

    /** True or false. */
    boolean getBoolean(int index);

    /** Text. */
    @Nullable
    String getString(int index);

    /** A decimal with the scale that the database gives. */
    @Nullable
    BigDecimal getDecimal(int index);

    /** A date. */
    @Nullable
    LocalDate getDate(int index);

    /** A time of day. */
    @Nullable
    LocalTime getTime(int index);

    /** An instant. */
    @Nullable
    Instant getInstant(int index);

    /** A length of time. */
    @Nullable
    Duration getDuration(int index);

    /** A UUID. */
    @Nullable
    UUID getUuid(int index);

    /** Bytes. */
    byte @Nullable [] getBytes(int index);

    /** A JSON document. */
    @Nullable
    Json getJson(int index);

    /** A {@code short} or null. */
    default @Nullable Short getShortOrNull(int index) {
        return isNull(index) ? null : (Short) getShort(index);
    }

    /** An {@code int} or null. */
    default @Nullable Integer getIntOrNull(int index) {
        return isNull(index) ? null : (Integer) getInt(index);
    }

    /** A {@code long} or null. */
    default @Nullable Long getLongOrNull(int index) {
        return isNull(index) ? null : (Long) getLong(index);
    }

    /** A {@code double} or null. */
    default @Nullable Double getDoubleOrNull(int index) {
        return isNull(index) ? null : (Double) getDouble(index);
    }

    /** A {@code boolean} or null. */
    default @Nullable Boolean getBooleanOrNull(int index) {
        return isNull(index) ? null : (Boolean) getBoolean(index);
    }
}
