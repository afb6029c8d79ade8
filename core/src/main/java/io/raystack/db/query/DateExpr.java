package io.raystack.db.query;

import java.time.Duration;
import java.time.LocalDate;

/**
 * An expression of a date.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public class DateExpr<R> extends ComparableExpr<R, LocalDate> {
    /** A face for a node. */
    public DateExpr(Node node) {
        super(node);
    }

    /** {@code x.born.in(a, b)} → {@code IN (?, ?)}. */
    public Condition<R> in(LocalDate first, LocalDate... rest) {
        return oneOf(first, rest);
    }

    /** The year. */
    public NumberExpr<R, Integer> year() {
        return DateFunctions.read(DateFunctions.YEAR, node());
    }

    /** The year to which the ISO week belongs. */
    public NumberExpr<R, Integer> isoYear() {
        return DateFunctions.read(DateFunctions.ISO_YEAR, node());
    }

    /** The quarter, from 1. */
    public NumberExpr<R, Integer> quarter() {
        return DateFunctions.read(DateFunctions.QUARTER, node());
    }

    /** The month, from 1. */
    public NumberExpr<R, Integer> month() {
        return DateFunctions.read(DateFunctions.MONTH, node());
    }

    /** The ISO week, from 1. */
    public NumberExpr<R, Integer> week() {
        return DateFunctions.read(DateFunctions.WEEK, node());
    }

    /** The day of the month. */
    public NumberExpr<R, Integer> day() {
        return DateFunctions.read(DateFunctions.DAY, node());
    }

    /** The day of the week; 1 is Sunday, 7 Saturday. */
    public NumberExpr<R, Integer> weekDay() {
        return DateFunctions.read(DateFunctions.WEEK_DAY, node());
    }

    /** The day of the week; 1 is Monday, 7 Sunday. */
    public NumberExpr<R, Integer> isoWeekDay() {
        return DateFunctions.read(DateFunctions.ISO_WEEK_DAY, node());
    }

    /** The first day of its year, quarter, month or week: {@code x.born.truncate(MONTH)}. */
    public DateExpr<R> truncate(DatePart part) {
        return new DateExpr<>(DateFunctions.truncated(node(), part));
    }

    /** So much later: an instant, counted from midnight. */
    public DateTimeExpr<R> plus(Duration more) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), Values.literal(more)));
    }

    /** So much later. */
    public DateTimeExpr<R> plus(DurationExpr<? super R> more) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), more.node()));
    }

    /** So much earlier: an instant, counted from midnight. */
    public DateTimeExpr<R> minus(Duration less) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), Values.literal(less)));
    }

    /** So much earlier. */
    public DateTimeExpr<R> minus(DurationExpr<? super R> less) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), less.node()));
    }

    /** How long this is after {@code other}; negative when it is before. */
    public DurationExpr<R> since(LocalDate other) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), Values.literal(other)));
    }

    /** How long this is after {@code other}; negative when it is before. */
    public DurationExpr<R> since(DateExpr<? super R> other) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), other.node()));
    }

    /** The value, or {@code instead} where it is NULL. */
    public DateExpr<R> orElse(LocalDate instead) {
        return new DateExpr<>(DateFunctions.call(FunctionDef.COALESCE, node(), Values.literal(instead)));
    }

    @Override
    public DateExpr<R> min() {
        return new DateExpr<>(aggregate(AggregateDef.MIN, false));
    }

    @Override
    public DateExpr<R> max() {
        return new DateExpr<>(aggregate(AggregateDef.MAX, false));
    }

    @Override
    public ValueAlias<R, LocalDate> as(String name) {
        return new ValueAlias<>(name, node());
    }
}
