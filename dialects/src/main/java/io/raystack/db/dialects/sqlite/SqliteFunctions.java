package io.raystack.db.dialects.sqlite;

import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * Functions that SQLite lacks: Unicode case, exact decimals. Their names begin with {@code raystack_}.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteFunctions {
    /** The collation of decimals that are kept as text: compares them as numbers. */
    static final String DECIMAL_ORDER = "raystack_decimal";

    private static final MathContext QUOTIENT = new MathContext(20, RoundingMode.HALF_UP);
    private static final int FUNCTION = Function.FLAG_DETERMINISTIC;

    private SqliteFunctions() {}

    /** Makes them known to a new connection. */
    static void prepare(Connection connection) throws SQLException {
        SQLiteConnection own = connection.unwrap(SQLiteConnection.class);
        Function.create(own, "raystack_upper", new Cases(Character::toUpperCase), 1, FUNCTION);
        Function.create(own, "raystack_lower", new Cases(Character::toLowerCase), 1, FUNCTION);
        Function.create(own, "raystack_plus", new Arithmetic(BigDecimal::add), 2, FUNCTION);
        Function.create(own, "raystack_minus", new Arithmetic(BigDecimal::subtract), 2, FUNCTION);
        Function.create(own, "raystack_times", new Arithmetic(BigDecimal::multiply), 2, FUNCTION);
        Function.create(own, "raystack_divide", new Arithmetic(SqliteFunctions::divide), 2, FUNCTION);
        Function.create(own, "raystack_mod", new Arithmetic(SqliteFunctions::remainder), 2, FUNCTION);
        Function.create(own, "raystack_round", new Arithmetic(SqliteFunctions::round), 2, FUNCTION);
        Function.create(own, "raystack_compare", new Comparing(), 2, FUNCTION);
        Function.create(own, "raystack_json_equal", new JsonEqual(), 2, FUNCTION);
        Function.create(own, "raystack_sum", new Sum(), 1, FUNCTION);
        SqliteTexts.prepare(own);
        SqliteNumbers.prepare(own);
        SqliteTotals.prepare(own);
        SqliteClock.prepare(own);
        Collation.create(own, DECIMAL_ORDER, new Collation() {
            @Override
            protected int xCompare(String left, String right) {
                return new BigDecimal(left).compareTo(new BigDecimal(right));
            }
        });
    }

    // division by zero is NULL, as SQLite has it
    private static @Nullable BigDecimal divide(BigDecimal a, BigDecimal b) {
        return b.signum() == 0 ? null : a.divide(b, QUOTIENT);
    }

    private static @Nullable BigDecimal remainder(BigDecimal a, BigDecimal b) {
        return b.signum() == 0 ? null : a.remainder(b);
    }

    private static BigDecimal round(BigDecimal value, BigDecimal scale) {
        return value.setScale(scale.intValueExact(), RoundingMode.HALF_UP);
    }

    /** Maps each code point to another: the length never changes, no language has a say. */
    private static final class Cases extends Function {
        private final IntUnaryOperator mapping;

        Cases(IntUnaryOperator mapping) {
            this.mapping = mapping;
        }

        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(0);
            if (text == null) {
                result();
                return;
            }
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints().map(mapping).forEach(out::appendCodePoint);
            result(out.toString());
        }
    }

    /** What is computed from two decimals; null for NULL. */
    @FunctionalInterface
    private interface Operation {
        @Nullable
        BigDecimal apply(BigDecimal a, BigDecimal b);
    }

    /** A decimal from two decimals. */
    private static final class Arithmetic extends Function {
        private final Operation operator;

        Arithmetic(Operation operator) {
            this.operator = operator;
        }

        @Override
        protected void xFunc() throws SQLException {
            if (value_type(0) == SqliteDecimals.NULL || value_type(1) == SqliteDecimals.NULL) {
                result();
                return;
            }
            give(operator.apply(
                    SqliteDecimals.of(value_text(0), value_type(0)), SqliteDecimals.of(value_text(1), value_type(1))));
        }

        private void give(@Nullable BigDecimal value) throws SQLException {
            if (value == null) {
                result();
            } else if (SqliteDecimals.isShort(value)) {
                result(value.doubleValue());
            } else {
                result(value.toPlainString());
            }
        }
    }

    /** -1, 0 or 1; NULL when either is. */
    private static final class Comparing extends Function {
        @Override
        protected void xFunc() throws SQLException {
            if (value_type(0) == SqliteDecimals.NULL || value_type(1) == SqliteDecimals.NULL) {
                result();
            } else {
                result(SqliteDecimals.of(value_text(0), value_type(0))
                        .compareTo(SqliteDecimals.of(value_text(1), value_type(1))));
            }
        }
    }

    /** Whether two JSON documents say the same; NULL when either is. */
    private static final class JsonEqual extends Function {
        @Override
        protected void xFunc() throws SQLException {
            if (value_type(0) == SqliteDecimals.NULL || value_type(1) == SqliteDecimals.NULL) {
                result();
            } else {
                result(Json.parse(value_text(0)).equals(Json.parse(value_text(1))) ? 1 : 0);
            }
        }
    }

    /** The sum of decimals, of a group or of a moving frame; NULL for none. */
    private static final class Sum extends Function.Window {
        private BigDecimal sum = BigDecimal.ZERO;
        private long count;

        @Override
        protected void xStep() throws SQLException {
            if (value_type(0) != SqliteDecimals.NULL) {
                sum = sum.add(SqliteDecimals.of(value_text(0), value_type(0)));
                count++;
            }
        }

        @Override
        protected void xInverse() throws SQLException {
            if (value_type(0) != SqliteDecimals.NULL) {
                sum = sum.subtract(SqliteDecimals.of(value_text(0), value_type(0)));
                count--;
            }
        }

        @Override
        protected void xValue() throws SQLException {
            if (count == 0) {
                result();
            } else if (SqliteDecimals.isShort(sum)) {
                result(sum.doubleValue());
            } else {
                result(sum.toPlainString());
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            xValue();
        }
    }
}
