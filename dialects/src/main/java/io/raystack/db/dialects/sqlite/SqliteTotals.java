package io.raystack.db.dialects.sqlite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * Aggregates that SQLite lacks. Values that are NULL do not take part.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteTotals {
    private static final MathContext QUOTIENT = new MathContext(20, RoundingMode.HALF_UP);

    private SqliteTotals() {}

    static void prepare(SQLiteConnection own) throws SQLException {
        Function.create(own, "raystack_avg", new Mean());
        Function.create(own, "raystack_stddev_pop", new Spread(0, true));
        Function.create(own, "raystack_stddev_samp", new Spread(1, true));
        Function.create(own, "raystack_var_pop", new Spread(0, false));
        Function.create(own, "raystack_var_samp", new Spread(1, false));
        Function.create(own, "raystack_bit_and", new Bits((a, b) -> a & b));
        Function.create(own, "raystack_bit_or", new Bits((a, b) -> a | b));
        Function.create(own, "raystack_bit_xor", new Bits((a, b) -> a ^ b));
        Function.create(own, "raystack_texts", new Texts());
    }

    /** The mean of decimals. */
    private static final class Mean extends Function.Aggregate {
        private @Nullable BigDecimal sum;
        private long count;

        @Override
        protected void xStep() throws SQLException {
            if (value_type(0) != SqliteDecimals.NULL) {
                BigDecimal value = SqliteDecimals.of(value_text(0), value_type(0));
                sum = sum == null ? value : sum.add(value);
                count++;
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (sum == null) {
                result();
                return;
            }
            BigDecimal mean = sum.divide(BigDecimal.valueOf(count), QUOTIENT);
            if (SqliteDecimals.isShort(mean)) {
                result(mean.doubleValue());
            } else {
                result(mean.toPlainString());
            }
        }
    }

    /** Variance and standard deviation in one pass (Welford). */
    private static final class Spread extends Function.Aggregate {
        private final int less;
        private final boolean root;
        private long count;
        private double mean;
        private double squares;

        Spread(int less, boolean root) {
            this.less = less;
            this.root = root;
        }

        @Override
        protected void xStep() throws SQLException {
            if (value_type(0) != SqliteDecimals.NULL) {
                double value = value_double(0);
                double off = value - mean;
                count++;
                mean += off / count;
                squares += off * (value - mean);
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (count <= less) {
                result();
                return;
            }
            double variance = squares / (count - less);
            result(root ? Math.sqrt(variance) : variance);
        }
    }

    /** Bits of all values combined. */
    private static final class Bits extends Function.Aggregate {
        private final LongBinaryOperator operator;
        private boolean any;
        private long bits;

        Bits(LongBinaryOperator operator) {
            this.operator = operator;
        }

        @Override
        protected void xStep() throws SQLException {
            if (value_type(0) != SqliteDecimals.NULL) {
                bits = any ? operator.applyAsLong(bits, value_long(0)) : value_long(0);
                any = true;
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (any) {
                result(bits);
            } else {
                result();
            }
        }
    }

    /** Texts one after the other with nothing between them. */
    private static final class Texts extends Function.Aggregate {
        private @Nullable StringBuilder all;

        @Override
        protected void xStep() throws SQLException {
            String text = value_text(0);
            if (text != null) {
                all = all == null ? new StringBuilder() : all;
                all.append(text);
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (all == null) {
                result();
            } else {
                result(all.toString());
            }
        }
    }
}
