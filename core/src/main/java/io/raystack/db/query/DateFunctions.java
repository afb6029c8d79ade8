package io.raystack.db.query;

import io.raystack.db.model.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public static final FunctionDef DATE = new FunctionDef("date", ColumnType.DATE, false);
    /** The time of day of an instant. */
    public static final FunctionDef TIME = new FunctionDef("time", ColumnType.TIME, false);
    /** Everything smaller than a part cut away; the second argument is the part. */
    public static final FunctionDef TRUNCATE = new FunctionDef("truncate", null, false);
    /** An instant with a zone to read it in; the second argument is the zone. */
    public static final FunctionDef AT_ZONE = new FunctionDef("at_zone", ColumnType.DATETIME, false);
    /** The present instant: that of the transaction or statement. */
    public static final FunctionDef NOW = new FunctionDef("now", ColumnType.DATETIME, false);

    /** Those that read a part, or the day or time of an instant, by their lookup names. */
    public static final Map<String, FunctionDef> TRANSFORMS = Stream.of(
                    YEAR, ISO_YEAR, QUARTER, MONTH, WEEK, DAY, WEEK_DAY, ISO_WEEK_DAY, HOUR, MINUTE, SECOND, DATE, TIME)
            .collect(Collectors.toUnmodifiableMap(FunctionDef::name, Function.identity()));

    private DateFunctions() {}

    private static FunctionDef part(String name) {
        return new FunctionDef(name, ColumnType.INTEGER, false);
    }

    static <R> NumberExpr<R, Integer> read(FunctionDef part, Node value) {
        return new NumberExpr<>(new Node.Call(part, List.of(value)));
    }

    static Node truncated(Node value, DatePart part) {
        return new Node.Call(TRUNCATE, List.of(value, Fixed.of(part)));
    }

    static Node call(FunctionDef function, Node left, Node right) {
        return new Node.Call(function, List.of(left, right));
    }
}
