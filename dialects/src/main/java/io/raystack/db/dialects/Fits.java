package io.raystack.db.dialects;

import io.raystack.db.errors.DataError;
import io.raystack.db.model.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Says what every database takes, so that a value is stored as it is or refused, never changed.
 *
 * <p>Stateless, thread-safe.
 */
public final class Fits {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long MICROS = 1_000_000L;

    private Fits() {}

    /** Text that is text: half of a surrogate pair is refused. */
    public static String text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(++i))) {
                    throw new DataError(
                            "The text has half of a surrogate pair at position " + i + ", which is not a character.",
                            "Cut texts between code points: see String.offsetByCodePoints.");
                }
            }
        }
        return value;
    }

    /** A number that is one. Negative zero becomes zero, which it equals: not every database can tell them apart. */
    public static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new DataError(value + " is not a number that a column holds.", "Store null, or a number.");
        }
        return value + 0.0;
    }

    /** A decimal with the scale of its type; a type without precision takes everything. */
    public static BigDecimal decimal(BigDecimal value, ColumnType type) {
        if (type.length() == 0) {
            return value;
        }
        BigDecimal exact = value;
        if (value.scale() != type.scale()) {
            try {
                exact = value.setScale(type.scale(), RoundingMode.UNNECESSARY);
            } catch (ArithmeticException e) {
                throw misfit(type, "more than " + type.scale() + " digits after the point");
            }
        }
        if (exact.precision() > type.length()) {
            throw misfit(type, "more than " + (type.length() - type.scale()) + " digits before the point");
        }
        return exact;
    }

    /** A day of the years 1 to 9999. */
    public static LocalDate date(LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw new DataError("A date lies outside the years 1 to 9999.", "Store null for \"never\" or \"always\".");
        }
        return value;
    }

    /** An instant of the years 1 to 9999, cut to microseconds. */
    public static Instant instant(Instant value) {
        long day = Math.floorDiv(value.getEpochSecond(), 86_400L);
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw new DataError(
                    "An instant lies outside the years 1 to 9999.", "Store null for \"never\" or \"always\".");
        }
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** A time of day, cut to microseconds. */
    public static LocalTime time(LocalTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** A length of time in microseconds, cut. */
    public static long micros(Duration value) {
        try {
            long whole = value.getSeconds();
            int nanos = value.getNano();
            if (whole < 0 && nanos > 0) {
                // towards zero, as a positive one is cut
                return Math.addExact(Math.multiplyExact(whole + 1, MICROS), -((1_000_000_000 - nanos) / 1000));
            }
            return Math.addExact(Math.multiplyExact(whole, MICROS), nanos / 1000);
        } catch (ArithmeticException e) {
            throw new DataError("A duration is longer than 292,000 years.", "Store a shorter one.");
        }
    }

    /** A length of time of so many microseconds. */
    public static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    private static DataError misfit(ColumnType type, String what) {
        return new DataError(
                "A decimal has " + what + ", the column holds " + type.length() + " digits, " + type.scale()
                        + " of them after the point.",
                "Round it with setScale(" + type.scale() + ", RoundingMode...) or widen the column.");
    }
}
