package io.raystack.db.dialects.postgresql;

import io.raystack.db.dialects.Fits;
import io.raystack.db.dialects.StatementBinds;
import io.raystack.db.errors.DataError;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Parameters as PostgreSQL takes them, each with its type, so that its prepared statements stay. Whole numbers are sent as
 * {@code bigint}: then arithmetic with them does not overflow before it is stored. Belongs to one thread.
 */
final class PostgresqlBinds extends StatementBinds {
    PostgresqlBinds(PreparedStatement statement, ErrorTranslator errors) {
        super(statement, errors);
    }

    @Override
    public void setNull(ColumnType type) {
        try {
            statement.setNull(
                    next(),
                    switch (type.kind()) {
                        case SMALLINT, INTEGER, BIGINT -> Types.BIGINT;
                        case BOOLEAN -> Types.BOOLEAN;
                        case DOUBLE -> Types.DOUBLE;
                        case DECIMAL -> Types.NUMERIC;
                        case VARCHAR, TEXT -> Types.VARCHAR;
                        case DATE -> Types.DATE;
                        case TIME -> Types.TIME;
                        case DATETIME -> Types.TIMESTAMP_WITH_TIMEZONE;
                        case BINARY -> Types.BINARY;
                        case DURATION, UUID, JSON -> Types.OTHER;
                    });
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void setInt(int value) {
        setLong(value);
    }

    @Override
    public void setString(@Nullable String value) {
        if (value == null) {
            setNull(ColumnType.TEXT);
        } else {
            text(storable(value));
        }
    }

    @Override
    public void setDecimal(@Nullable BigDecimal value, ColumnType type) {
        try {
            statement.setBigDecimal(next(), value == null ? null : Fits.decimal(value, type));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void setDate(@Nullable LocalDate value) {
        object(value == null ? null : Fits.date(value), ColumnType.DATE);
    }

    @Override
    public void setTime(@Nullable LocalTime value) {
        object(value == null ? null : Fits.time(value), ColumnType.TIME);
    }

    @Override
    public void setInstant(@Nullable Instant value) {
        object(value == null ? null : Fits.instant(value).atOffset(ZoneOffset.UTC), ColumnType.DATETIME);
    }

    @Override
    public void setDuration(@Nullable Duration value) {
        object(value == null ? null : typed("interval", interval(value)), ColumnType.DURATION);
    }

    @Override
    public void setUuid(@Nullable UUID value) {
        object(value, ColumnType.UUID);
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
        object(value == null ? null : typed("jsonb", Fits.text(value.text())), ColumnType.JSON);
    }

    @Override
    public void setArray(List<?> values, ColumnType type) {
        try {
            Object[] elements = type.kind() == ColumnType.Kind.BINARY
                    ? values.toArray(byte[][]::new)
                    : values.stream().map(v -> element(v, type)).toArray();
            statement.setArray(next(), statement.getConnection().createArrayOf(arrayOf(type), elements));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Object element(Object value, ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> ((Number) value).longValue();
            case VARCHAR, TEXT -> storable((String) value);
            case DOUBLE -> Fits.finite((Double) value);
            case DATE -> Fits.date((LocalDate) value).toString();
            case TIME -> Fits.time((LocalTime) value).toString();
            case DATETIME -> Fits.instant((Instant) value).toString();
            case DURATION -> interval((Duration) value);
            case JSON -> Fits.text(((Json) value).text());
            case BOOLEAN, DECIMAL, UUID, BINARY -> value;
        };
    }

    private static String arrayOf(ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> "int8";
            case BOOLEAN -> "bool";
            case DOUBLE -> "float8";
            case DECIMAL -> "numeric";
            case VARCHAR, TEXT -> "text";
            case DATE -> "date";
            case TIME -> "time";
            case DATETIME -> "timestamptz";
            case DURATION -> "interval";
            case UUID -> "uuid";
            case BINARY -> "bytea";
            case JSON -> "jsonb";
        };
    }

    private static String interval(Duration value) {
        return BigDecimal.valueOf(Fits.micros(value), 6).toPlainString() + " seconds";
    }

    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new DataError(
                    "The text has a NUL character, which PostgreSQL does not store.", "Use a binary field for bytes.");
        }
        return Fits.text(text);
    }

    private static PGobject typed(String type, String text) {
        PGobject object = new PGobject();
        object.setType(type);
        try {
            object.setValue(text);
        } catch (SQLException e) {
            throw new IllegalStateException("a plain PGobject takes every text", e);
        }
        return object;
    }

    private void object(@Nullable Object value, ColumnType type) {
        if (value == null) {
            setNull(type);
            return;
        }
        try {
            statement.setObject(next(), value);
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
