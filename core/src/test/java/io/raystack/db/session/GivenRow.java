package io.raystack.db.session;

import io.raystack.db.mapping.Columns;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row over values given by a test. */
final class GivenRow implements Columns {
    private final @Nullable Object[] values;

    GivenRow(@Nullable Object... values) {
        this.values = values;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <V> @Nullable V at(int index) {
        return (V) values[index];
    }

    private <V> V present(int index) {
        return Objects.requireNonNull(this.<V>at(index));
    }

    @Override
    public boolean isNull(int index) {
        return values[index] == null;
    }

    @Override
    public short getShort(int index) {
        return this.<Number>present(index).shortValue();
    }

    @Override
    public int getInt(int index) {
        return this.<Number>present(index).intValue();
    }

    @Override
    public long getLong(int index) {
        return this.<Number>present(index).longValue();
    }

    @Override
    public double getDouble(int index) {
        return this.<Number>present(index).doubleValue();
    }

    @Override
    public boolean getBoolean(int index) {
        return this.<Boolean>present(index);
    }

    @Override
    public @Nullable String getString(int index) {
        return at(index);
    }

    @Override
    public @Nullable BigDecimal getDecimal(int index) {
        return at(index);
    }

    @Override
    public @Nullable LocalDate getDate(int index) {
        return at(index);
    }

    @Override
    public @Nullable LocalTime getTime(int index) {
        return at(index);
    }

    @Override
    public @Nullable Instant getInstant(int index) {
        return at(index);
    }

    @Override
    public @Nullable Duration getDuration(int index) {
        return at(index);
    }

    @Override
    public @Nullable UUID getUuid(int index) {
        return at(index);
    }

    @Override
    public byte @Nullable [] getBytes(int index) {
        return at(index);
    }

    @Override
    public @Nullable Json getJson(int index) {
        return at(index);
    }
}
