package io.raystack.db.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * An expression of an instant. Its parts, its day and its time of day are those in the time zone of the database, which is
 * UTC unless its options say another, or in the one of {@link #atZone}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public class DateTimeExpr<R> extends ComparableExpr<R, Instant> {
    /** A face for a node. */
    public DateTimeExpr(Node node) {
        super(node);
    }

    /** {@code x.created.in(a, b)} → {@code IN (?, ?)}. */
    public Condition<R> in(Instant first, Instant... rest) {
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

    /** Its day. */
    public DateExpr<R> date() {
        return new DateExpr<>(new Node.Call(DateFunctions.DATE, List.of(node())));
    }

    /** Its time of day. */
    public TimeExpr<R> time() {
        return new TimeExpr<>(new Node.Call(DateFunctions.TIME, List.of(node())));
    }

    /** The same instant, to be read and cut in a zone: {@code x.created.atZone(berlin).hour()}. */
    public DateTimeExpr<R> atZone(ZoneId zone) {
        return new DateTimeExpr<>(new Node.Call(DateFunctions.atZone(zone), List.of(node())));
    }

    /** The beginning of its year, month, day or hour: {@code x.created.truncate(DAY)}. */
    public DateTimeExpr<R> truncate(DatePart part) {
        return new DateTimeExpr<>(DateFunctions.truncated(node(), part));
    }

    /** So much later: {@code x.created.plus(Duration.ofHours(1))}. */
    public DateTimeExpr<R> plus(Duration more) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), Values.literal(more)));
    }

    /** So much later. */
    public DateTimeExpr<R> plus(DurationExpr<? super R> more) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.PLUS, node(), more.node()));
    }

    /** So much earlier: {@code x.created.minus(Duration.ofHours(1))}. */
    public DateTimeExpr<R> minus(Duration less) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), Values.literal(less)));
    }

    /** So much earlier. */
    public DateTimeExpr<R> minus(DurationExpr<? super R> less) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), less.node()));
    }

    /** How long this is after {@code other}; negative when it is before. */
    public DurationExpr<R> since(Instant other) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), Values.literal(other)));
    }

    /** How long this is after {@code other}; negative when it is before. */
    public DurationExpr<R> since(DateTimeExpr<? super R> other) {
        return new DurationExpr<>(DateFunctions.call(FunctionDef.MINUS, node(), other.node()));
    }

    /** The value, or {@code instead} where it is NULL. */
    public DateTimeExpr<R> orElse(Instant instead) {
        return new DateTimeExpr<>(DateFunctions.call(FunctionDef.COALESCE, node(), Values.literal(instead)));
    }

    @Override
    public DateTimeExpr<R> min() {
        return new DateTimeExpr<>(aggregate(AggregateDef.MIN, false));
    }

    @Override
    public DateTimeExpr<R> max() {
        return new DateTimeExpr<>(aggregate(AggregateDef.MAX, false));
    }

    @Override
    public ValueAlias<R, Instant> as(String name) {
        return new ValueAlias<>(name, node());
    }
}
