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
}
