package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialects.Clock;
import io.raystack.db.dialects.Fits;
import io.raystack.db.dialects.StatementBinds;
import io.raystack.db.dialects.Uuids;
import io.raystack.db.jdbc.ErrorTranslator;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters as SQLite keeps values. Belongs to one thread. */
final class SqliteBinds extends StatementBinds {
    SqliteBinds(PreparedStatement statement, ErrorTranslator errors) {
        super(statement, errors);
    }

    @Override
    public void setNull(ColumnType type) {
        none();
    }

    @Override
    public void setBoolean(boolean value) {
        setInt(value ? 1 : 0);
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
        BigDecimal exact = Fits.decimal(value, type);
        if (type.length() > SqliteDecimals.DIGITS || !SqliteDecimals.isShort(exact)) {
            text(exact.toPlainString());
        } else {
            setDouble(exact.doubleValue());
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
        textOrNull(value == null ? null : Uuids.digits(value));
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
