package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialects.Clock;
import io.raystack.db.dialects.Fits;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * Functions of dates, times and instants, which are text as {@link Clock} writes it. Their names begin with {@code raystack_}.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteClock {
    private static final long DAY = 86_400_000_000L;

    private SqliteClock() {}

    /** Makes them known to a new connection. */
    static void prepare(SQLiteConnection connection) throws SQLException {
        create(connection, "raystack_part", 3, a -> part(a[0], a[1], zone(a[2])));
        create(connection, "raystack_truncate", 3, a -> truncate(a[0], a[1], zone(a[2])));
        create(
                connection,
                "raystack_instant",
                2,
                a -> Clock.text(Clock.date(a[0]).atStartOfDay(zone(a[1])).toInstant()));
        create(
                connection,
                "raystack_moved",
                2,
                a -> Clock.text(Fits.instant(Clock.instant(a[0]).plus(Long.parseLong(a[1]), ChronoUnit.MICROS))));
        create(
                connection,
                "raystack_time_moved",
                2,
                a -> Clock.text(Clock.time(a[0]).plusNanos(Long.parseLong(a[1]) % DAY * 1000)));
        create(connection, "raystack_elapsed", 2, a -> elapsed(a[0], a[1]));
    }

    /** What one function does; none of its arguments is NULL. */
    @FunctionalInterface
    private interface Meaning {
        Object of(String[] arguments);
    }

    private static void create(SQLiteConnection connection, String name, int arguments, Meaning meaning)
            throws SQLException {
        Function.create(connection, name, new Computed(arguments, meaning), arguments, Function.FLAG_DETERMINISTIC);
    }

    private static ZoneId zone(String id) {
        return id.isEmpty() ? ZoneOffset.UTC : ZoneId.of(id);
    }

    private static boolean isTime(String value) {
        return value.length() > 2 && value.charAt(2) == ':';
    }

    private static LocalDateTime local(String value, ZoneId zone) {
        if (isTime(value)) {
            return Clock.time(value).atDate(LocalDate.EPOCH);
        }
        return value.length() == 10
                ? Clock.date(value).atStartOfDay()
                : LocalDateTime.ofInstant(Clock.instant(value), zone);
    }

    private static Object part(String name, String value, ZoneId zone) {
        LocalDateTime at = local(value, zone);
        return switch (name) {
            case "year" -> at.getYear();
            case "iso_year" -> at.get(IsoFields.WEEK_BASED_YEAR);
            case "quarter" -> at.get(IsoFields.QUARTER_OF_YEAR);
            case "month" -> at.getMonthValue();
            case "week" -> at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "day" -> at.getDayOfMonth();
            case "week_day" -> at.getDayOfWeek().getValue() % 7 + 1;
            case "iso_week_day" -> at.getDayOfWeek().getValue();
            case "hour" -> at.getHour();
            case "minute" -> at.getMinute();
            case "second" -> at.getSecond();
            case "date" -> Clock.text(Fits.date(at.toLocalDate()));
            default -> Clock.text(at.toLocalTime());
        };
    }

    private static String truncate(String unit, String value, ZoneId zone) {
        if (isTime(value)) {
            return Clock.text(Clock.time(value).truncatedTo(unit(unit)));
        } else if (value.length() == 10) {
            return Clock.text(first(unit, Clock.date(value)));
        }
        ZonedDateTime at = Clock.instant(value).atZone(zone);
        boolean ofTime = unit.equals("hour") || unit.equals("minute") || unit.equals("second");
        Instant cut = ofTime
                ? at.truncatedTo(unit(unit)).toInstant()
                : first(unit, at.toLocalDate()).atStartOfDay(zone).toInstant();
        return Clock.text(Fits.instant(cut));
    }

    private static ChronoUnit unit(String unit) {
        return switch (unit) {
            case "hour" -> ChronoUnit.HOURS;
            case "minute" -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
    }

    private static LocalDate first(String unit, LocalDate day) {
        return switch (unit) {
            case "year" -> day.withDayOfYear(1);
            case "quarter" -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case "month" -> day.withDayOfMonth(1);
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> day;
        };
    }

    private static Object elapsed(String later, String earlier) {
        if (isTime(later)) {
            LocalTime from = Clock.time(earlier);
            return Fits.micros(Duration.between(from, Clock.time(later)));
        }
        return Fits.micros(Duration.between(Clock.instant(earlier), Clock.instant(later)));
    }

    /** A function of texts and numbers; NULL when an argument is. */
    private static final class Computed extends Function {
        private final int size;
        private final Meaning meaning;

        Computed(int size, Meaning meaning) {
            this.size = size;
            this.meaning = meaning;
        }

        @Override
        protected void xFunc() throws SQLException {
            String[] arguments = new String[size];
            for (int i = 0; i < size; i++) {
                String text = value_text(i);
                if (text == null) {
                    result();
                    return;
                }
                arguments[i] = text;
            }
            give(arguments);
        }

        private void give(String[] arguments) throws SQLException {
            try {
                Object value = meaning.of(arguments);
                if (value instanceof Number number) {
                    result(number.longValue());
                } else {
                    result((@Nullable String) value.toString());
                }
            } catch (DateTimeException
                    | ArithmeticException
                    | IllegalArgumentException
                    | StringIndexOutOfBoundsException e) {
                throw new SQLException("a date or time is malformed or lies outside the years 1 to 9999", e);
            }
        }
    }
}
