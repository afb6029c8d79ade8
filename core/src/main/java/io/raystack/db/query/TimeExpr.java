package io.raystack.db.query;

import java.time.Duration;
import java.time.LocalTime;

/**
 * An expression of a time of day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public class TimeExpr<R> extends ComparableExpr<R, LocalTime> {
    /** A face for a node. */
    public TimeExpr(Node node) {
        super(node);
    }

    /** {@code x.opens.in(a, b)} → {@code IN (?, ?)}. */
    public Condition<R> in(LocalTime first, LocalTime... rest) {
        return oneOf(first, rest);
    }

    /** The hour. */
    public NumberExpr<R, Integer> hour() {
        return DateFunctions.read(DateFunctions.HOUR, node());
    }

    /** The minute. */
    public NumberExpr<R, Integer> minute() {
        return DateFunctions.read(DateFunctions.MINUTE, node());
    }

    /** The second, without its fraction. */
    public NumberExpr<R, Integer> second() {
        return DateFunctions.read(DateFunctions.SECOND, node());
    }

    /** Its hour, minute or second without what is smaller. */
    public TimeExpr<R> truncate(DatePart part) {
        return new TimeExpr<>(DateFunctions.truncated(node(), part));
    }

    /** So much later: past midnight it begins again. */
    public TimeExpr<R> plus(Duration more) {
        return new TimeExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), Values.literal(more)));
    }

    /** So much later. */
    public TimeExpr<R> plus(DurationExpr<? super R> more) {
        return new TimeExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), more.node()));
    }

    /** So much earlier: past midnight it begins again. */
    public TimeExpr<R> minus(Duration less) {
        return new TimeExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), Values.literal(less)));
    }

    /** So much earlier. */
    public TimeExpr<R> minus(DurationExpr<? super R> less) {
        return new TimeExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), less.node()));
    }

    /** How long this is after {@code other}; negative when it is before. */
    public DurationExpr<R> since(LocalTime other) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), Values.literal(other)));
    }

    /** How long this is after {@code other}; negative when it is before. */
    public DurationExpr<R> since(TimeExpr<? super R> other) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), other.node()));
    }

    /** The value, or {@code instead} where it is NULL. */
    public TimeExpr<R> orElse(LocalTime instead) {
        return new TimeExpr<>(DateFunctions.call(FunctionDef.COALESCE, node(), Values.literal(instead)));
    }

    @Override
    public TimeExpr<R> min() {
        return new TimeExpr<>(aggregate(AggregateDef.MIN, false));
    }

    @Override
    public TimeExpr<R> max() {
        return new TimeExpr<>(aggregate(AggregateDef.MAX, false));
    }

    @Override
    public ValueAlias<R, LocalTime> as(String name) {
        return new ValueAlias<>(name, node());
    }
}
