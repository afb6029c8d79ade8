package io.raystack.db.query;

import io.raystack.db.model.ColumnType;
import java.time.ZoneId;
import java.util.List;

/**
 * The functions of dates, times and durations. Those that read or cut an instant do so in the time zone of the database
 * unless its {@link DateTimeExpr#atZone zone} is said.
 *
 * <p>Stateless, thread-safe.
 */
public final class DateFunctions {
    /** The year. */
    public static final FunctionDef YEAR = part("year");
    /** The year to which the ISO week belongs. */
    public static final FunctionDef ISO_YEAR = part("iso_year");
    /** The quarter, from 1. */
    public static final FunctionDef QUARTER = part("quarter");
    /** The month, from 1. */
    public static final FunctionDef MONTH = part("month");
    /** The ISO week, from 1. */
    public static final FunctionDef WEEK = part("week");
    /** The day of the month. */
    public static final FunctionDef DAY = part("day");
    /** The day of the week: 1 is Sunday. */
    public static final FunctionDef WEEK_DAY = part("week_day");
    /** The day of the week: 1 is Monday. */
    public static final FunctionDef ISO_WEEK_DAY = part("iso_week_day");
    /** The hour. */
    public static final FunctionDef HOUR = part("hour");
    /** The minute. */
    public static final FunctionDef MINUTE = part("minute");
    /** The second, without its fraction. */
    public static final FunctionDef SECOND = part("second");
    /** The day of an instant. */
    public static final FunctionDef DATE = FunctionDef.of("date", ColumnType.DATE);
    /** The time of day of an instant. */
    public static final FunctionDef TIME = FunctionDef.of("time", ColumnType.TIME);
    /** The present instant: that of the transaction or statement. */
    public static final FunctionDef NOW =
            FunctionDef.of("now", ColumnType.DATETIME).nulls(FunctionDef.Nulls.NEVER);

    /** The day of an instant, a date as it is: the days of {@code dates(...)}. */
    public static final FunctionDef DAY_OF = FunctionDef.of("day_of", ColumnType.DATE);

    /** An instant as it is, an error for a date: the instants of {@code datetimes(...)}. */
    public static final FunctionDef INSTANT_OF = FunctionDef.of("instant_of", ColumnType.DATETIME);

    /** Those that read a part, or the day or time of an instant, by name. */
    public static final List<FunctionDef> TRANSFORMS = List.of(
            YEAR, ISO_YEAR, QUARTER, MONTH, WEEK, DAY, WEEK_DAY, ISO_WEEK_DAY, HOUR, MINUTE, SECOND, DATE, TIME);

    private DateFunctions() {}

    private static FunctionDef part(String name) {
        return FunctionDef.of(name, ColumnType.INTEGER);
    }

    static <R> NumberExpr<R, Integer> read(FunctionDef part, Node value) {
        return new NumberExpr<>(new Node.Call(part, List.of(value)));
    }

    /** Everything smaller than {@code part} cut away. */
    public static FunctionDef truncate(DatePart part) {
        return FunctionDef.of("truncate", null).detail(part.lookupName());
    }

    /** An instant that is to be read and cut in {@code zone}. */
    public static FunctionDef atZone(ZoneId zone) {
        return FunctionDef.of("at_zone", ColumnType.DATETIME).detail(zone.getId());
    }

    static Node truncated(Node value, DatePart part) {
        return new Node.Call(truncate(part), List.of(value));
    }

    static Node call(FunctionDef function, Node left, Node right) {
        return new Node.Call(function, List.of(left, right));
    }
}
