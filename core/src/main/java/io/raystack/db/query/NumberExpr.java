package io.raystack.db.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression of a number. Literals may be of any primitive type: {@code x.id.eq(1)}, {@code n.gt(3)}.
 *
 * <p>Immutable and thread-safe. Arithmetic with NULL is NULL; whole numbers divide to a whole number, truncated; overflow
 * is an error.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public class NumberExpr<R, V extends Number> extends ComparableExpr<R, V> {
    /** A face for a node. */
    public NumberExpr(Node node) {
        super(node);
    }

    /** {@code x.views.sum().over(orderBy(x.id))} → {@code SUM(views) OVER (ORDER BY id)}: up to the row itself. */
    @Override
    public <S extends R> NumberExpr<S, V> over(Over<? super S> window) {
        return new NumberExpr<>(window.over(node()));
    }

    /** {@code x.id.eq(1)} → {@code id = ?}. */
    public Condition<R> eq(long value) {
        return compare(LookupDef.EXACT, new Node.Literal(value));
    }

    /** The complement of {@link #eq(long)}: also true where the value is NULL. */
    public Condition<R> ne(long value) {
        return eq(value).not();
    }

    /** {@code x.price.eq(1.5)} → {@code price = ?}. */
    public Condition<R> eq(double value) {
        return compare(LookupDef.EXACT, new Node.Literal(value));
    }

    /** The complement of {@link #eq(double)}: also true where the value is NULL. */
    public Condition<R> ne(double value) {
        return eq(value).not();
    }

    /** {@code x.views.gt(10)} → {@code views > ?}. */
    public Condition<R> gt(long value) {
        return compare(LookupDef.GT, new Node.Literal(value));
    }

    /** {@code x.rating.gt(4.5)} → {@code rating > ?}. */
    public Condition<R> gt(double value) {
        return compare(LookupDef.GT, new Node.Literal(value));
    }

    /** {@code x.views.gte(10)} → {@code views >= ?}. */
    public Condition<R> gte(long value) {
        return compare(LookupDef.GTE, new Node.Literal(value));
    }

    /** {@code x.rating.gte(4.5)} → {@code rating >= ?}. */
    public Condition<R> gte(double value) {
        return compare(LookupDef.GTE, new Node.Literal(value));
    }

    /** {@code x.views.lt(10)} → {@code views < ?}. */
    public Condition<R> lt(long value) {
        return compare(LookupDef.LT, new Node.Literal(value));
    }

    /** {@code x.rating.lt(4.5)} → {@code rating < ?}. */
    public Condition<R> lt(double value) {
        return compare(LookupDef.LT, new Node.Literal(value));
    }

    /** {@code x.views.lte(10)} → {@code views <= ?}. */
    public Condition<R> lte(long value) {
        return compare(LookupDef.LTE, new Node.Literal(value));
    }

    /** {@code x.rating.lte(4.5)} → {@code rating <= ?}. */
    public Condition<R> lte(double value) {
        return compare(LookupDef.LTE, new Node.Literal(value));
    }

    /** {@code x.views.range(1, 5)} → {@code views BETWEEN ? AND ?}. */
    public Condition<R> range(long from, long to) {
        return compare(LookupDef.RANGE, new Node.Literals(List.of(from, to)));
    }

    /** {@code x.id.in(1, 2)} → {@code id IN (?, ?)}. */
    public Condition<R> in(long first, long... rest) {
        List<Long> all = new ArrayList<>(rest.length + 1);
        all.add(first);
        for (long value : rest) {
            all.add(value);
        }
        return compare(LookupDef.IN, Values.literals(all));
    }

    /** {@code x.rating.in(0.5, 1.5)} → {@code rating IN (?, ?)}. */
    public Condition<R> in(double first, double... rest) {
        List<Double> all = new ArrayList<>(rest.length + 1);
        all.add(first);
        for (double value : rest) {
            all.add(value);
        }
        return compare(LookupDef.IN, Values.literals(all));
    }

    /** {@code x.price.in(low, high)} → {@code price IN (?, ?)}. */
    public Condition<R> in(BigDecimal first, BigDecimal... rest) {
        List<BigDecimal> all = new ArrayList<>(List.of(rest));
        all.add(0, first);
        return compare(LookupDef.IN, Values.literals(all));
    }

    /** {@code x.views.plus(1)} → {@code views + ?}. */
    public NumberExpr<R, V> plus(long value) {
        return call(FunctionDef.PLUS, new Node.Literal(value));
    }

    /** {@code x.rating.plus(0.5)} → {@code rating + ?}. */
    public NumberExpr<R, V> plus(double value) {
        return call(FunctionDef.PLUS, new Node.Literal(value));
    }

    /** {@code x.price.plus(vat)} → {@code price + ?}. */
    public NumberExpr<R, V> plus(BigDecimal value) {
        return call(FunctionDef.PLUS, Values.literal(value));
    }

    /** {@code x.views.plus(x.likes)} → {@code views + likes}. */
    public NumberExpr<R, V> plus(Expr<? super R, ? extends Number> other) {
        return call(FunctionDef.PLUS, other.node());
    }

    /** {@code x.views.minus(1)} → {@code views - ?}. */
    public NumberExpr<R, V> minus(long value) {
        return call(FunctionDef.MINUS, new Node.Literal(value));
    }

    /** {@code x.rating.minus(0.5)} → {@code rating - ?}. */
    public NumberExpr<R, V> minus(double value) {
        return call(FunctionDef.MINUS, new Node.Literal(value));
    }

    /** {@code x.price.minus(off)} → {@code price - ?}. */
    public NumberExpr<R, V> minus(BigDecimal value) {
        return call(FunctionDef.MINUS, Values.literal(value));
    }

    /** {@code x.views.minus(x.likes)} → {@code views - likes}. */
    public NumberExpr<R, V> minus(Expr<? super R, ? extends Number> other) {
        return call(FunctionDef.MINUS, other.node());
    }

    /** {@code x.views.times(2)} → {@code views * ?}. */
    public NumberExpr<R, V> times(long value) {
        return call(FunctionDef.TIMES, new Node.Literal(value));
    }

    /** {@code x.rating.times(0.5)} → {@code rating * ?}. */
    public NumberExpr<R, V> times(double value) {
        return call(FunctionDef.TIMES, new Node.Literal(value));
    }

    /** {@code x.price.times(rate)} → {@code price * ?}. */
    public NumberExpr<R, V> times(BigDecimal value) {
        return call(FunctionDef.TIMES, Values.literal(value));
    }

    /** {@code x.price.times(x.quantity)} → {@code price * quantity}. */
    public NumberExpr<R, V> times(Expr<? super R, ? extends Number> other) {
        return call(FunctionDef.TIMES, other.node());
    }

    /** {@code x.views.dividedBy(2)} → {@code views / ?}; truncates between whole numbers. */
    public NumberExpr<R, V> dividedBy(long value) {
        return call(FunctionDef.DIVIDE, new Node.Literal(value));
    }

    /** {@code x.rating.dividedBy(0.5)} → {@code rating / ?}. */
    public NumberExpr<R, V> dividedBy(double value) {
        return call(FunctionDef.DIVIDE, new Node.Literal(value));
    }

    /** {@code x.total.dividedBy(x.quantity)} → {@code total / quantity}; truncates between whole numbers. */
    public NumberExpr<R, V> dividedBy(Expr<? super R, ? extends Number> other) {
        return call(FunctionDef.DIVIDE, other.node());
    }

    /** {@code x.id.mod(2)} → {@code id % ?}, with the sign of the dividend. */
    public NumberExpr<R, V> mod(long value) {
        return call(FunctionDef.MOD, new Node.Literal(value));
    }

    /** {@code x.balance.negated()} → {@code -balance}. */
    public NumberExpr<R, V> negated() {
        return new NumberExpr<>(new Node.Call(FunctionDef.NEGATE, List.of(node())));
    }

    /** The value, or {@code instead} where it is NULL. */
    public NumberExpr<R, V> orElse(V instead) {
        return call(FunctionDef.COALESCE, Values.literal(instead));
    }

    /** The value, or 0 where it is NULL: a sum over no rows. */
    public NumberExpr<R, V> orZero() {
        return call(FunctionDef.COALESCE, new Node.Literal(0L));
    }

    /** The same whole number as a {@code long}: {@code x.articles().views.asLong().sum()} has room for more than an int. */
    public NumberExpr<R, Long> asLong() {
        return new NumberExpr<>(new Node.Call(FunctionDef.AS_LONG, List.of(node())));
    }

    /**
     * The sum over the related rows, null when there is none; of the same type, an error where it does not fit ({@link
     * #asLong}).
     */
    public NumberExpr<R, V> sum() {
        return new NumberExpr<>(aggregate(AggregateDef.SUM, false));
    }

    /** The mean over the related rows, null when there is none. */
    public NumberExpr<R, Double> avg() {
        return new NumberExpr<>(aggregate(AggregateDef.AVG, false));
    }

    @Override
    public NumberExpr<R, V> min() {
        return new NumberExpr<>(aggregate(AggregateDef.MIN, false));
    }

    @Override
    public NumberExpr<R, V> max() {
        return new NumberExpr<>(aggregate(AggregateDef.MAX, false));
    }

    @Override
    public NumberAlias<R, V> as(String name) {
        return new NumberAlias<>(name, node());
    }

    /** {@code x.a.mod(x.b)} → {@code a % b}, with the sign of the dividend. */
    public NumberExpr<R, V> mod(Expr<? super R, ? extends Number> other) {
        return call(FunctionDef.MOD, other.node());
    }

    /** Without its sign. */
    public NumberExpr<R, V> abs() {
        return call(FunctionDef.ABS);
    }

    /** The least whole number that is not less. */
    public NumberExpr<R, V> ceil() {
        return call(FunctionDef.CEIL);
    }

    /** The greatest whole number that is not greater. */
    public NumberExpr<R, V> floor() {
        return call(FunctionDef.FLOOR);
    }

    /** To a whole number, a half away from zero. */
    public NumberExpr<R, V> round() {
        return round(0);
    }

    /** To so many places, a half away from zero; {@code round(-2)} to hundreds. */
    public NumberExpr<R, V> round(int places) {
        return call(FunctionDef.ROUND, new Node.Literal(places));
    }

    /** {@code x.side.power(2)} → {@code POWER(side, ?)}. */
    public NumberExpr<R, Double> power(double exponent) {
        return fraction(FunctionDef.POWER, new Node.Literal(exponent));
    }

    /** To the power of another expression. */
    public NumberExpr<R, Double> power(Expr<? super R, ? extends Number> exponent) {
        return fraction(FunctionDef.POWER, exponent.node());
    }

    /** {@code x.views.calc(FunctionDef.SQRT)}: a function of one number that gives a fraction, from sine to logarithm. */
    public NumberExpr<R, Double> calc(FunctionDef function) {
        return fraction(function);
    }

    /** Square root. */
    public NumberExpr<R, Double> sqrt() {
        return fraction(FunctionDef.SQRT);
    }

    /** Logarithm to this base. */
    public NumberExpr<R, Double> log(double base) {
        return new NumberExpr<>(new Node.Call(FunctionDef.LOG, Values.both(new Node.Literal(base), node())));
    }

    /** -1, 0 or 1. */
    public NumberExpr<R, Integer> sign() {
        return new NumberExpr<>(Values.call(FunctionDef.SIGN, node()));
    }

    /** {@code x.flags.bits(FunctionDef.BIT_AND, 4)} → {@code flags & ?}; also OR, XOR and shifts. */
    public NumberExpr<R, Long> bits(FunctionDef operator, long other) {
        return new NumberExpr<>(Values.call(operator, node(), new Node.Literal(other)));
    }

    /** Bits combined with those of another expression. */
    public NumberExpr<R, Long> bits(FunctionDef operator, Expr<? super R, ? extends Number> other) {
        return new NumberExpr<>(Values.call(operator, node(), other.node()));
    }

    /** NULL where it equals {@code value}: {@code x.total.dividedBy(x.count.nullIf(0L))}. */
    public NumberExpr<R, V> nullIf(V value) {
        return call(FunctionDef.NULLIF, Values.literal(value));
    }

    /** The mean over the related rows: of decimals a decimal, of other numbers a floating point number. */
    public NumberExpr<R, Number> mean() {
        return new NumberExpr<>(aggregate(AggregateDef.MEAN, false));
    }

    /** Standard deviation over the related rows, taken for all there are. */
    public NumberExpr<R, Double> stdDev() {
        return new NumberExpr<>(aggregate(AggregateDef.STDDEV, false));
    }

    /** Standard deviation estimated from the related rows, taken for a sample. */
    public NumberExpr<R, Double> stdDevOfSample() {
        return new NumberExpr<>(aggregate(AggregateDef.STDDEV_SAMPLE, false));
    }

    /** Variance over the related rows, taken for all there are. */
    public NumberExpr<R, Double> variance() {
        return new NumberExpr<>(aggregate(AggregateDef.VARIANCE, false));
    }

    /** Variance estimated from the related rows, taken for a sample. */
    public NumberExpr<R, Double> varianceOfSample() {
        return new NumberExpr<>(aggregate(AggregateDef.VARIANCE_SAMPLE, false));
    }

    @Override
    public NumberExpr<R, V> filter(Condition<? super R> condition) {
        return new NumberExpr<>(filtered(condition));
    }

    @Override
    public NumberExpr<R, V> distinct() {
        return new NumberExpr<>(ofDistinct());
    }

    private NumberExpr<R, V> call(FunctionDef function, Node... more) {
        return new NumberExpr<>(Values.call(function, node(), more));
    }

    private NumberExpr<R, Double> fraction(FunctionDef function, Node... more) {
        return new NumberExpr<>(Values.call(function, node(), more));
    }
}
