package io.raystack.db.query;

/**
 * Something that is true or false for a row, never NULL.
 *
 * <p>Immutable and thread-safe. {@code filter(c)} and {@code exclude(c)} divide the rows in two.
 *
 * @param <R> the row it speaks of
 */
public final class Condition<R> extends Expr<R, Boolean> {
    /** A face for a node that is a condition. */
    public Condition(Node node) {
        super(node);
    }

    /** Both hold. */
    public Condition<R> and(Condition<? super R> other) {
        return new Condition<>(new Node.Logic(Node.Logic.Operator.AND, Values.both(node(), other.node())));
    }

    /** At least one holds. */
    public Condition<R> or(Condition<? super R> other) {
        return new Condition<>(new Node.Logic(Node.Logic.Operator.OR, Values.both(node(), other.node())));
    }

    /** Exactly one holds; of several joined so, an odd number. */
    public Condition<R> xor(Condition<? super R> other) {
        return new Condition<>(new Node.Logic(Node.Logic.Operator.XOR, Values.both(node(), other.node())));
    }

    /** The complement. */
    public Condition<R> not() {
        return new Condition<>(new Node.Not(node()));
    }
}
