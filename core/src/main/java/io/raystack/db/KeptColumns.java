package io.raystack.db;

import io.raystack.db.errors.DataError;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row over values that are already here. Belongs to one thread. */
final class KeptColumns implements Columns {
    private final List<String> names;
    private final @Nullable Object[] values;

    KeptColumns(List<String> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Nullable
    Object get(int index) {
        return values[index];
    }

    @Override
    public boolean isNull(int index) {
        return values[index] == null;
    }

    @Override
    public short getShort(int index) {
        return whole(index).shortValueExact();
    }

    @Override
    public int getInt(int index) {
        return whole(index).intValueExact();
    }

    @Override
    public long getLong(int index) {
        return values[index] instanceof Long number ? number : whole(index).longValueExact();
    }

    @Override
    public double getDouble(int index) {
        return present(index, Number.class).doubleValue();
    }

    @Override
    public boolean getBoolean(int index) {
        return present(index, Boolean.class);
    }

    @Override
    public @Nullable String getString(int index) {
        Object value = values[index];
        return value == null ? null : value.toString();
    }

    @Override
    public @Nullable BigDecimal getDecimal(int index) {
        Object value = values[index];
        return value == null ? null : new BigDecimal(value.toString());
    }

    @Override
    public @Nullable LocalDate getDate(int index) {
        return as(index, LocalDate.class);
    }

    @Override
    public @Nullable LocalTime getTime(int index) {
        return as(index, LocalTime.class);
    }

    @Override
    public @Nullable Instant getInstant(int index) {
        return as(index, Instant.class);
    }

    @Override
    public @Nullable Duration getDuration(int index) {
        return as(index, Duration.class);
    }

    @Override
    public @Nullable UUID getUuid(int index) {
        return as(index, UUID.class);
    }

    @Override
    public byte @Nullable [] getBytes(int index) {
        return as(index, byte[].class);
    }

    @Override
    public @Nullable Json getJson(int index) {
        return as(index, Json.class);
    }

    private BigDecimal whole(int index) {
        return new BigDecimal(present(index, Number.class).toString());
    }

    private <V> V present(int index, Class<V> type) {
        V value = as(index, type);
        if (value == null) {
            throw new DataError(
                    "The value of \"" + names.get(index) + "\" is NULL.",
                    "Ask isNull(\"" + names.get(index) + "\") first, or read it with get(...).");
        }
        return value;
    }

    private <V> @Nullable V as(int index, Class<V> type) {
        Object value = values[index];
        if (value != null && !type.isInstance(value)) {
            throw new DataError(
                    "The value of \"" + names.get(index) + "\" is of type "
                            + value.getClass().getSimpleName() + ", not " + type.getSimpleName() + ".",
                    "Read it as what it is, or with get(...).");
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("Row[");
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(values[i]);
        }
        return out.append(']').toString();
    }
}
