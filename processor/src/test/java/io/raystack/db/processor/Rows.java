package io.raystack.db.processor;

import io.raystack.db.mapping.Binds;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.Json;
import io.raystack.db.model.ModelSpec;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in a list, spoken to through {@link Columns} and {@link Binds}. */
final class Rows {
    private Rows() {}

    /** A row with a value in each column. */
    static List<@Nullable Object> sample(ModelSpec spec) {
        return row(spec, 1);
    }

    /** A row that differs from {@link #sample} in each column. */
    static List<@Nullable Object> other(ModelSpec spec) {
        return row(spec, 2);
    }

    /** A result that stands on this row. */
    static Columns columns(List<@Nullable Object> row) {
        return (Columns) Proxy.newProxyInstance(
                Rows.class.getClassLoader(), new Class<?>[] {Columns.class}, (self, m, args) -> {
                    Object value = row.get((Integer) args[0]);
                    if (m.isDefault()) {
                        return value;
                    }
                    if (m.getName().equals("isNull")) {
                        return value == null;
                    }
                    if (value == null && m.getReturnType().isPrimitive()) {
                        throw new AssertionError(m.getName() + " of NULL");
                    }
                    return value;
                });
    }

    /** Parameters that end up in {@code into}. */
    static Binds binds(List<@Nullable Object> into) {
        return (Binds) Proxy.newProxyInstance(
                Rows.class.getClassLoader(), new Class<?>[] {Binds.class}, (self, m, args) -> {
                    into.add(m.getName().equals("setNull") ? null : args[0]);
                    return null;
                });
    }

    /** What the object writes, column by column. */
    static List<@Nullable Object> written(Meta<Stateful> meta, Stateful entity) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < meta.spec().fields().size(); i++) {
            meta.write(entity, i, binds(row));
        }
        return row;
    }

    /** 0 when equal; shorts and ints are bound alike, arrays compare by content. */
    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        return a instanceof byte[] x && b instanceof byte[] y ? Arrays.compare(x, y) : Objects.equals(a, b) ? 0 : 1;
    }

    private static List<@Nullable Object> row(ModelSpec spec, int seed) {
        List<@Nullable Object> row = new ArrayList<>();
        for (FieldSpec field : spec.fields()) {
            row.add(value(field, seed));
        }
        return row;
    }

    private static Object value(FieldSpec field, int seed) {
        return switch (field.type().kind()) {
            case SMALLINT -> (short) seed;
            case INTEGER -> seed;
            case BIGINT -> (long) seed;
            case BOOLEAN -> seed == 1;
            case DOUBLE -> seed + 0.5;
            case DECIMAL -> BigDecimal.valueOf(seed, 2);
            case VARCHAR, TEXT -> field.options().enumType() == null ? "t" + seed : seed == 1 ? "DRAFT" : "LIVE";
            case DATE -> LocalDate.ofEpochDay(seed);
            case TIME -> LocalTime.ofSecondOfDay(seed);
            case DATETIME -> Instant.ofEpochSecond(seed, 123_456_000);
            case DURATION -> Duration.ofSeconds(seed);
            case UUID -> new UUID(0, seed);
            case BINARY -> new byte[] {(byte) seed};
            case JSON -> Json.parse("{\"a\": " + seed + "}");
        };
    }
}
