package io.raystack.db.dialects;

import io.raystack.db.jdbc.Codecs;
import io.raystack.db.jdbc.ErrorTranslator;
import io.raystack.db.jdbc.ParameterWriter;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of the databases that speak MySQL's SQL. Dates and times travel as text, so that no time zone of a driver or
 * session has a say.
 *
 * <p>Immutable and thread-safe; what it makes belongs to one thread.
 *
 * @param errors what errors mean
 * @param uuid UUIDs as text
 */
public record MysqlFamilyCodecs(ErrorTranslator errors, Function<UUID, String> uuid) implements Codecs {
    @Override
    public Columns columns(ResultSet results) {
        return new Row(results, errors);
    }

    @Override
    public ParameterWriter binds(PreparedStatement statement) {
        return new Parameters(statement, this);
    }

    private static final class Row extends ResultColumns {
        Row(ResultSet results, ErrorTranslator errors) {
            super(results, errors);
        }

        @Override
        public @Nullable LocalDate getDate(int index) {
            return read(index, "a date", Clock::date);
        }

        @Override
        public @Nullable LocalTime getTime(int index) {
            return read(index, "a time of day", Clock::time);
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
    }

    private static final class Parameters extends StatementBinds {
        private final Function<UUID, String> uuid;

        Parameters(PreparedStatement statement, MysqlFamilyCodecs codecs) {
            super(statement, codecs.errors);
            this.uuid = codecs.uuid;
        }

        @Override
        public void setNull(ColumnType type) {
            none();
        }

        @Override
        public void setString(@Nullable String value) {
            textOrNull(value == null ? null : Fits.text(value));
        }

        @Override
        public void setDecimal(@Nullable BigDecimal value, ColumnType type) {
            if (value == null) {
                none();
                return;
            }
            try {
                statement.setBigDecimal(next(), Fits.decimal(value, type));
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        @Override
        public void setDate(@Nullable LocalDate value) {
            textOrNull(value == null ? null : Clock.text(Fits.date(value)));
        }

        @Override
        public void setTime(@Nullable LocalTime value) {
            textOrNull(value == null ? null : Clock.text(Fits.time(value)));
        }

        @Override
        public void setInstant(@Nullable Instant value) {
            textOrNull(value == null ? null : Clock.text(Fits.instant(value)));
        }

        @Override
        public void setDuration(@Nullable Duration value) {
            if (value == null) {
                none();
            } else {
                setLong(Fits.micros(value));
            }
        }

        @Override
        public void setUuid(@Nullable UUID value) {
            textOrNull(value == null ? null : uuid.apply(value));
        }

        @Override
        public void setBytes(byte @Nullable [] value) {
            try {
                statement.setBytes(next(), value);
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        @Override
        public void setJson(@Nullable Json value) {
            textOrNull(value == null ? null : Fits.text(value.text()));
        }

        private void textOrNull(@Nullable String value) {
            if (value == null) {
                none();
            } else {
                text(value);
            }
        }

        private void none() {
            try {
                statement.setNull(next(), Types.NULL);
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
