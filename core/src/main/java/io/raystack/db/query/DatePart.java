package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import java.util.Locale;

/**
 * A part of a date or time: to read it, or to cut everything smaller away.
 *
 * <p>Immutable and thread-safe.
 */
public enum DatePart {
    /** The year. */
    YEAR,
    /** A quarter of a year, from 1. */
    QUARTER,
    /** The month, from 1. */
    MONTH,
    /** The week of ISO 8601: begins on Monday, the first one holds January 4. */
    WEEK,
    /** The day of the month. */
    DAY,
    /** The hour. */
    HOUR,
    /** The minute. */
    MINUTE,
    /** The second; its fraction does not count. */
    SECOND;

    /** By name: {@code month}, whatever its case. */
    public static DatePart named(String name) {
        for (DatePart part : values()) {
            if (part.name().equalsIgnoreCase(name)) {
                return part;
            }
        }
        throw new QueryError(
                "query.date-part",
                "\"" + name + "\" is no part of a date or time.",
                "Use year, quarter, month, week, day, hour, minute or second.",
                null);
    }

    /** Whether it is at least a day long. */
    public boolean isOfDate() {
        return compareTo(DAY) <= 0;
    }

    /** Its name in lookups. */
    public String lookupName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
