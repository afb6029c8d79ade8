package io.raystack.db.query;

import java.time.Duration;
import java.util.List;

/**
 * An expression of a length of time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public class DurationExpr<R> extends ComparableExpr<R, Duration> {
    /** A face for a node. */
    public DurationExpr(Node node) {
        super(node);
    }

    /** {@code x.lent.in(a, b)} → {@code IN (?, ?)}. */
    public Condition<R> in(Duration first, Duration... rest) {
        return oneOf(first, rest);
    }

    /** Both together. */
    public DurationExpr<R> plus(Duration more) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), Values.literal(more)));
    }

    /** Both together. */
    public DurationExpr<R> plus(DurationExpr<? super R> more) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), more.node()));
    }

    /** The difference. */
    public DurationExpr<R> minus(Duration less) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), Values.literal(less)));
    }

    /** The difference. */
    public DurationExpr<R> minus(DurationExpr<? super R> less) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), less.node()));
    }

    /** So many times as long. */
    public DurationExpr<R> times(long factor) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.TIMES, node(), Values.literal(factor)));
    }

    /** So many times as long, rounded to a microsecond. */
    public DurationExpr<R> times(Expr<? super R, ? extends Number> factor) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.TIMES, node(), factor.node()));
    }

    /** One of so many equal parts, rounded to a microsecond. */
    public DurationExpr<R> dividedBy(long parts) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.DIVIDE, node(), Values.literal(parts)));
    }

    /** The same length the other way. */
    public DurationExpr<R> negated() {
        return new DurationExpr<>(new Node.Call(FunctionDef.NEGATE, List.of(node())));
    }

    /** The sum over the related rows, null when there is none. */
    public DurationExpr<R> sum() {
        return new DurationExpr<>(aggregate(AggregateDef.SUM, false));
    }

    /** The mean over the related rows, rounded to a microsecond, null when there is none. */
    public DurationExpr<R> avg() {
        return new DurationExpr<>(aggregate(AggregateDef.AVG, false));
    }

    /** The value, or {@code instead} where it is NULL. */
    public DurationExpr<R> orElse(Duration instead) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.COALESCE, node(), Values.literal(instead)));
    }

    @Override
    public DurationExpr<R> min() {
        return new DurationExpr<>(aggregate(AggregateDef.MIN, false));
    }

    @Override
    public DurationExpr<R> max() {
        return new DurationExpr<>(aggregate(AggregateDef.MAX, false));
    }

    @Override
    public ValueAlias<R, Duration> as(String name) {
        return new ValueAlias<>(name, node());
    }
}
