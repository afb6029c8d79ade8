package io.raystack.db.jdbc;

import io.raystack.db.errors.ConnectionLost;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whole numbers and text, which is all that these tests send. */
final class PlainCodecs implements Codecs {
    @Override
    public Columns columns(ResultSet results) {
        return new Row(results);
    }

    @Override
    public ParameterWriter binds(PreparedStatement statement) {
        return new Parameters(statement);
    }

    /** What the dialect would do, without its knowledge. */
    static DatabaseError translate(SQLException error, String sql) {
        String message = String.valueOf(error.getMessage());
        return message.contains("closed")
                ? new ConnectionLost(message, "", error)
                : new DatabaseError(message + " in " + sql, "", error);
    }

    interface Action<X> {
        X run() throws SQLException;
    }

    private static <X> X checked(Action<X> action) {
        try {
            return action.run();
        } catch (SQLException e) {
            throw new DatabaseError(String.valueOf(e.getMessage()), "", e);
        }
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("not used by these tests");
    }

    private record Row(ResultSet results) implements Columns {
        @Override
        public boolean isNull(int index) {
            return checked(() -> results.getObject(index + 1)) == null;
        }

        @Override
        public short getShort(int index) {
            return checked(() -> results.getShort(index + 1));
        }

        @Override
        public int getInt(int index) {
            return checked(() -> results.getInt(index + 1));
        }

        @Override
        public long getLong(int index) {
            return checked(() -> results.getLong(index + 1));
        }

        @Override
        public double getDouble(int index) {
            return checked(() -> results.getDouble(index + 1));
        }

        @Override
        public boolean getBoolean(int index) {
            throw unused();
        }

        @Override
        public @Nullable String getString(int index) {
            return checked(() -> results.getString(index + 1));
        }

        @Override
        public @Nullable BigDecimal getDecimal(int index) {
            throw unused();
        }

        @Override
        public @Nullable LocalDate getDate(int index) {
            throw unused();
        }

        @Override
        public @Nullable LocalTime getTime(int index) {
            throw unused();
        }

        @Override
        public @Nullable Instant getInstant(int index) {
            throw unused();
        }

        @Override
        public @Nullable Duration getDuration(int index) {
            throw unused();
        }

        @Override
        public @Nullable UUID getUuid(int index) {
            throw unused();
        }

        @Override
        public byte @Nullable [] getBytes(int index) {
            throw unused();
        }

        @Override
        public @Nullable Json getJson(int index) {
            throw unused();
        }
    }

    private static final class Parameters implements ParameterWriter {
        private final PreparedStatement statement;
        private int count;

        Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        private void set(@Nullable Object value) {
            int at = ++count;
            checked(() -> {
                statement.setObject(at, value);
                return at;
            });
        }

        @Override
        public void rewind() {
            count = 0;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void setArray(List<?> values, ColumnType type) {
            throw unused();
        }

        @Override
        public void setNull(ColumnType type) {
            set(null);
        }

        @Override
        public void setInt(int value) {
            set(value);
        }

        @Override
        public void setLong(long value) {
            set(value);
        }

        @Override
        public void setDouble(double value) {
            set(value);
        }

        @Override
        public void setBoolean(boolean value) {
            set(value);
        }

        @Override
        public void setString(@Nullable String value) {
            set(value);
        }

        @Override
        public void setDecimal(@Nullable BigDecimal value, ColumnType type) {
            throw unused();
        }

        @Override
        public void setDate(@Nullable LocalDate value) {
            throw unused();
        }

        @Override
        public void setTime(@Nullable LocalTime value) {
            throw unused();
        }

        @Override
        public void setInstant(@Nullable Instant value) {
            throw unused();
        }

        @Override
        public void setDuration(@Nullable Duration value) {
            throw unused();
        }

        @Override
        public void setUuid(@Nullable UUID value) {
            throw unused();
        }

        @Override
        public void setBytes(byte @Nullable [] value) {
            throw unused();
        }

        @Override
        public void setJson(@Nullable Json value) {
            throw unused();
        }
    }
}
