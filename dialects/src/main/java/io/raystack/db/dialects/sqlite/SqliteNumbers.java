package io.raystack.db.dialects.sqlite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Functions of numbers that SQLite lacks or has only for floating point numbers, and numbers as text.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteNumbers {
    private SqliteNumbers() {}

    static void prepare(SQLiteConnection own) throws SQLException {
        SqliteCall.add(own, "raystack_abs", 1, in -> in.decimal(0).abs());
        SqliteCall.add(own, "raystack_sign", 1, in -> in.decimal(0).signum());
        SqliteCall.add(own, "raystack_ceil", 1, in -> in.decimal(0).setScale(0, RoundingMode.CEILING));
        SqliteCall.add(own, "raystack_floor", 1, in -> in.decimal(0).setScale(0, RoundingMode.FLOOR));
        SqliteCall.add(own, "raystack_greatest", -1, (SqliteCall.Lenient) in -> extreme(in, 1));
        SqliteCall.add(own, "raystack_least", -1, (SqliteCall.Lenient) in -> extreme(in, -1));
        SqliteCall.add(own, "raystack_even", 1, in -> (long) Math.rint(in.fraction(0)));
        SqliteCall.add(own, "raystack_whole", 1, in -> whole(in.text(0)));
        SqliteCall.add(own, "raystack_number", 1, in -> number(in.text(0)).doubleValue());
        SqliteCall.add(own, "raystack_exact", 1, in -> number(in.text(0)));
        SqliteCall.add(own, "raystack_digits", 1, in -> digits(in.fraction(0)));
        SqliteCall.add(
                own,
                "raystack_scaled",
                2,
                in -> in.decimal(0)
                        .setScale((int) in.number(1), RoundingMode.HALF_UP)
                        .toPlainString());
        SqliteCall.add(own, "raystack_plain", 1, in -> in.decimal(0).toPlainString());
    }

    private static @Nullable BigDecimal extreme(SqliteCall in, int direction) throws SQLException {
        BigDecimal found = null;
        for (int i = 0; i < in.size(); i++) {
            BigDecimal value = in.isNull(i) ? null : in.decimal(i);
            if (value != null && (found == null || Integer.signum(value.compareTo(found)) == direction)) {
                found = value;
            }
        }
        return found;
    }

    private static long whole(String text) throws SQLException {
        try {
            return number(text).setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (ArithmeticException e) {
            throw new SQLException("the number is out of range: " + text, e);
        }
    }

    private static BigDecimal number(String text) throws SQLException {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new SQLException("not a number: " + text, e);
        }
    }

    /** The shortest digits that name a number, with a power of ten where it is very large or small. */
    static String digits(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exact.signum() == 0 || (exponent >= -4 && exponent < 15)) {
            return exact.signum() == 0 ? "0" : exact.toPlainString();
        }
        String unscaled = exact.unscaledValue().abs().toString();
        String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
        String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return (exact.signum() < 0 ? "-" : "") + unscaled.charAt(0) + fraction + "e" + power;
    }
}
