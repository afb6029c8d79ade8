package io.raystack.db.session;

import io.raystack.db.errors.QueryError;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.CompiledSql;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of a user's own with its parameters: each {@code ?} takes the next one, as the type of its Java class; an entity gives its
 * key, an enum constant its name. Immutable and thread-safe.
 */
record RawStatement(CompiledSql sql, BoundArguments arguments) {
    private static final Map<Class<?>, ColumnType> OTHERS = Map.of(
            Boolean.class, ColumnType.BOOLEAN,
            Instant.class, ColumnType.DATETIME,
            LocalDate.class, ColumnType.DATE,
            LocalTime.class, ColumnType.TIME,
            Duration.class, ColumnType.DURATION,
            UUID.class, ColumnType.UUID,
            byte[].class, ColumnType.BINARY,
            Json.class, ColumnType.JSON);

    static RawStatement of(String sql, @Nullable Object[] args) {
        List<Bind> binds = new ArrayList<>(args.length);
        @Nullable Object[] values = new @Nullable Object[args.length];
        for (int i = 0; i < args.length; i++) {
            Object value = args[i] instanceof Stateful entity ? Fields.key(Metas.of(entity), entity) : args[i];
            binds.add(Bind.of(i, type(value, i)));
            values[i] = value;
        }
        return new RawStatement(new CompiledSql(sql, binds), new BoundArguments(binds, values));
    }

    private static ColumnType type(@Nullable Object value, int index) {
        if (value == null || value instanceof CharSequence || value instanceof Enum<?>) {
            return ColumnType.TEXT;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return other(value, index);
    }

    private static ColumnType number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return ColumnType.DOUBLE;
        }
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            BigDecimal decimal = new BigDecimal(number.toString());
            int scale = Math.max(0, decimal.scale());
            return ColumnType.decimal(Math.max(decimal.precision() - decimal.scale(), 1) + scale, scale);
        }
        return number instanceof Integer || number instanceof Short ? ColumnType.INTEGER : ColumnType.BIGINT;
    }

    private static ColumnType other(Object value, int index) {
        for (Map.Entry<Class<?>, ColumnType> known : OTHERS.entrySet()) {
            if (known.getKey().isInstance(value)) {
                return known.getValue();
            }
        }
        throw new QueryError(
                "Parameter " + (index + 1) + " of the SQL is a "
                        + value.getClass().getName() + ", which no column holds.",
                "Give a number, text, a date or time, a UUID, bytes, Json, an enum constant or an entity; for several values "
                        + "write one ? for each.");
    }
}
