package io.raystack.db.dialects.sqlite;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * A function of ours: its arguments as Java values, its result as what SQLite keeps. NULL when an argument is.
 *
 * <p>Belongs to one connection.
 */
final class SqliteCall extends Function {
    private final Body body;

    private SqliteCall(Body body) {
        this.body = body;
    }

    /** What is computed; null for NULL. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object of(SqliteCall in) throws SQLException;
    }

    /** Makes a function known to a connection; a {@code count} of -1 takes any number of arguments. */
    static void add(SQLiteConnection connection, String name, int count, Body body) throws SQLException {
        Function.create(connection, name, new SqliteCall(body), count, Function.FLAG_DETERMINISTIC);
    }

    /** An argument as text. */
    String text(int index) throws SQLException {
        String text = value_text(index);
        return text == null ? "" : text;
    }

    /** An argument as a whole number. */
    long number(int index) throws SQLException {
        return value_long(index);
    }

    /** An argument as a floating point number. */
    double fraction(int index) throws SQLException {
        return value_double(index);
    }

    /** An argument as a decimal. */
    BigDecimal decimal(int index) throws SQLException {
        return SqliteDecimals.of(text(index), value_type(index));
    }

    /** Whether an argument is NULL. */
    boolean isNull(int index) throws SQLException {
        return value_type(index) == SqliteDecimals.NULL;
    }

    /** How many arguments there are. */
    int size() throws SQLException {
        return args();
    }

    @Override
    protected void xFunc() throws SQLException {
        for (int i = 0; i < args(); i++) {
            if (isNull(i) && !(body instanceof Lenient)) {
                result();
                return;
            }
        }
        give(body.of(this));
    }

    /** One that looks at NULLs itself. */
    interface Lenient extends Body {}

    private void give(@Nullable Object value) throws SQLException {
        if (value == null) {
            result();
        } else if (value instanceof BigDecimal decimal) {
            giveDecimal(decimal);
        } else if (value instanceof Double fraction) {
            result(fraction);
        } else if (value instanceof Number number) {
            result(number.longValue());
        } else if (value instanceof Boolean truth) {
            result(truth ? 1 : 0);
        } else {
            result(value.toString());
        }
    }

    private void giveDecimal(BigDecimal value) throws SQLException {
        if (SqliteDecimals.isShort(value)) {
            result(value.doubleValue());
        } else {
            result(value.toPlainString());
        }
    }
}
