package io.raystack.db.dialects.sqlite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How decimals are kept: up to 15 digits as the nearest floating point number, which names exactly one such decimal and
 * sorts as they do; longer ones as text.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteDecimals {
    /** The most digits that a floating point number keeps. */
    static final int DIGITS = 15;

    /** SQLite's code for the type of NULL. */
    static final int NULL = 5;

    /** SQLite's code for the type of floating point numbers. */
    static final int FLOAT = 2;

    private static final MathContext KEPT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private SqliteDecimals() {}

    /** Whether a decimal is kept as a number. */
    static boolean isShort(BigDecimal value) {
        return value.precision() <= DIGITS || value.stripTrailingZeros().precision() <= DIGITS;
    }

    /** A decimal from what SQLite makes of it as text: a floating point number stands for the nearest of 15 digits. */
    static BigDecimal of(String text, int type) {
        BigDecimal value = new BigDecimal(text);
        return type == FLOAT && value.precision() > DIGITS ? value.round(KEPT).stripTrailingZeros() : value;
    }

    /** The decimal that a number stands for, with this scale where it has no more digits. */
    static BigDecimal of(double value, int scale) {
        if (scale <= DIGITS) {
            double scaled = value * POWERS[scale];
            long unscaled = Math.round(scaled);
            if (Math.abs(scaled) < 1e15 && Math.abs(scaled - unscaled) <= 2 * Math.ulp(scaled)) {
                return BigDecimal.valueOf(unscaled, scale);
            }
        }
        BigDecimal kept = new BigDecimal(value).round(KEPT).stripTrailingZeros();
        return kept.scale() < scale ? kept.setScale(scale, RoundingMode.UNNECESSARY) : kept;
    }
}
