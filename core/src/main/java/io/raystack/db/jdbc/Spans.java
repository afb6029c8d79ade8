package io.raystack.db.jdbc;

import io.raystack.db.errors.DataError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.sql.Bind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** Ends of years and days, so that a comparison with a part of a column becomes one with the column. Stateless, thread-safe. */
final class Spans {
    private Spans() {}

    /** The day or instant at the end that {@code bind} asks for. */
    static Object end(Bind bind, Object value) {
        boolean instant = bind.type().kind() == Kind.DATETIME;
        return switch (bind.form()) {
            case YEAR_START -> start(LocalDate.of(year(value), 1, 1), instant);
            case YEAR_END -> last(LocalDate.of(year(value), 12, 31), instant);
            case DAY_START -> start(day(value), true);
            default -> last(day(value), true);
        };
    }

    private static Object start(LocalDate day, boolean instant) {
        return instant ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : day;
    }

    private static Object last(LocalDate day, boolean instant) {
        return instant ? endOf(day) : day;
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(23, 59, 59, 999_999_000).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(Object value) {
        return (LocalDate) Objects.requireNonNull(Conversions.convert(ColumnType.DATE, value));
    }

    private static int year(Object value) {
        long year = (Long) Objects.requireNonNull(Conversions.convert(ColumnType.BIGINT, value));
        if (year < 1 || year > 9999) {
            throw new DataError(
                    "The year " + year + " lies outside the years 1 to 9999.",
                    "Leave the condition out: it holds for all rows or for none.");
        }
        return (int) year;
    }
}
