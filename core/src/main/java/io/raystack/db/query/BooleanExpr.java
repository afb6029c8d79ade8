package io.raystack.db.query;

/**
 * An expression of a boolean.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public class BooleanExpr<R> extends Expr<R, Boolean> {
    /** A face for a node. */
    public BooleanExpr(Node node) {
        super(node);
    }

    /** {@code x.active.isTrue()} → {@code active}. */
    public Condition<R> isTrue() {
        return compare(LookupDef.EXACT, new Node.Literal(true));
    }

    /** {@code x.active.isFalse()} → {@code NOT active}; false where the value is NULL. */
    public Condition<R> isFalse() {
        return compare(LookupDef.EXACT, new Node.Literal(false));
    }

    /** The value, or true where it is NULL. */
    public BooleanExpr<R> orElseTrue() {
        return new BooleanExpr<>(new Node.Call(FunctionDef.COALESCE, Values.both(node(), new Node.Literal(true))));
    }

    /** The value, or false where it is NULL. */
    public BooleanExpr<R> orElseFalse() {
        return new BooleanExpr<>(new Node.Call(FunctionDef.COALESCE, Values.both(node(), new Node.Literal(false))));
    }

    /** Whether it is true in all related rows, null when there is none: {@code x.loans().returned.allTrue()}. */
    public BooleanExpr<R> allTrue() {
        return new BooleanExpr<>(aggregate(AggregateDef.BOOL_AND, false));
    }

    /** Whether it is true in a related row, null when there is none. */
    public BooleanExpr<R> anyTrue() {
        return new BooleanExpr<>(aggregate(AggregateDef.BOOL_OR, false));
    }

    @Override
    public BooleanExpr<R> filter(Condition<? super R> condition) {
        return new BooleanExpr<>(filtered(condition));
    }

    @Override
    public BooleanExpr<R> distinct() {
        return new BooleanExpr<>(ofDistinct());
    }
}
