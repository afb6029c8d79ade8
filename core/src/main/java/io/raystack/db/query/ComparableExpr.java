package io.raystack.db.query;

import java.util.List;

/**
 * An expression whose values have an order: dates, times, durations, and what extends this.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public class ComparableExpr<R, V> extends Expr<R, V> {
    /** A face for a node. */
    public ComparableExpr(Node node) {
        super(node);
    }

    /** {@code x.born.gt(d)} → {@code born > ?}. */
    public Condition<R> gt(V value) {
        return compare(LookupDef.GT, Values.literal(value));
    }

    /** {@code x.a.gt(x.b)} → {@code a > b}. */
    public Condition<R> gt(Expr<? super R, ? extends V> other) {
        return compare(LookupDef.GT, other.node());
    }

    /** {@code x.born.gte(d)} → {@code born >= ?}. */
    public Condition<R> gte(V value) {
        return compare(LookupDef.GTE, Values.literal(value));
    }

    /** {@code x.a.gte(x.b)} → {@code a >= b}. */
    public Condition<R> gte(Expr<? super R, ? extends V> other) {
        return compare(LookupDef.GTE, other.node());
    }

    /** {@code x.born.lt(d)} → {@code born < ?}. */
    public Condition<R> lt(V value) {
        return compare(LookupDef.LT, Values.literal(value));
    }

    /** {@code x.a.lt(x.b)} → {@code a < b}. */
    public Condition<R> lt(Expr<? super R, ? extends V> other) {
        return compare(LookupDef.LT, other.node());
    }

    /** {@code x.born.lte(d)} → {@code born <= ?}. */
    public Condition<R> lte(V value) {
        return compare(LookupDef.LTE, Values.literal(value));
    }

    /** {@code x.a.lte(x.b)} → {@code a <= b}. */
    public Condition<R> lte(Expr<? super R, ? extends V> other) {
        return compare(LookupDef.LTE, other.node());
    }

    /** {@code x.born.range(a, b)} → {@code born BETWEEN ? AND ?}, both ends included. */
    public Condition<R> range(V from, V to) {
        Values.literal(from);
        Values.literal(to);
        return compare(LookupDef.RANGE, new Node.Literals(List.of(from, to)));
    }

    @Override
    public <S extends R> ComparableExpr<S, V> over(Over<? super S> window) {
        return new ComparableExpr<>(window.over(node()));
    }

    /** The least value of the related rows, null when there is none. */
    public ComparableExpr<R, V> min() {
        return new ComparableExpr<>(aggregate(AggregateDef.MIN, false));
    }

    /** The greatest value of the related rows, null when there is none. */
    public ComparableExpr<R, V> max() {
        return new ComparableExpr<>(aggregate(AggregateDef.MAX, false));
    }

    @Override
    public ComparableExpr<R, V> filter(Condition<? super R> condition) {
        return new ComparableExpr<>(filtered(condition));
    }

    @Override
    public ComparableExpr<R, V> distinct() {
        return new ComparableExpr<>(ofDistinct());
    }

    /** {@code x.born.range(x.from, x.to)} → {@code born BETWEEN from AND to}. */
    public Condition<R> range(Expr<? super R, ? extends V> from, Expr<? super R, ? extends V> to) {
        return compare(LookupDef.RANGE, Values.list(List.of(from, to)));
    }
}
