package io.raystack.db.dialects.postgresql;

import io.raystack.db.dialects.ResultColumns;
import io.raystack.db.jdbc.ErrorTranslator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as PostgreSQL gives it. Belongs to one thread. */
final class PostgresqlColumns extends ResultColumns {
    PostgresqlColumns(ResultSet results, ErrorTranslator errors) {
        super(results, errors);
    }

    @Override
    public int getInt(int index) {
        try {
            int value = results.getInt(index + 1);
            if (value == 0 && results.wasNull()) {
                throw absent(index);
            }
            return value;
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }

    @Override
    public @Nullable LocalDate getDate(int index) {
        return get(index, LocalDate.class);
    }

    @Override
    public @Nullable LocalTime getTime(int index) {
        return get(index, LocalTime.class);
    }

    @Override
    public @Nullable Instant getInstant(int index) {
        OffsetDateTime value = get(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public @Nullable Duration getDuration(int index) {
        String text = getString(index);
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            throw malformed(index, "a length of time without months", e);
        }
    }

    @Override
    public @Nullable UUID getUuid(int index) {
        return get(index, UUID.class);
    }

    private <V> @Nullable V get(int index, Class<V> type) {
        try {
            return results.getObject(index + 1, type);
        } catch (SQLException e) {
            throw failed(index, e);
        }
    }
}
