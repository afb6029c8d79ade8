package io.raystack.db.query;

import java.util.function.Function;

/**
 * The verbs of a to-many path, for generated code to delegate to.
 *
 * <p>Stateless, thread-safe.
 */
public final class RelatedRows {
    private RelatedRows() {}

    /** Some row at the end of {@code over} meets {@code body}. */
    public static <R, P> Condition<R> any(Hop over, Function<Hop, P> path, Function<P, Condition<? super R>> body) {
        return quantified(Node.Quantified.Quantifier.ANY, over, path, body);
    }

    /** No row at the end of {@code over} meets {@code body}. */
    public static <R, P> Condition<R> none(Hop over, Function<Hop, P> path, Function<P, Condition<? super R>> body) {
        return quantified(Node.Quantified.Quantifier.NONE, over, path, body);
    }

    /** Each row at the end of {@code over} meets {@code body}; true when there is none. */
    public static <R, P> Condition<R> all(Hop over, Function<Hop, P> path, Function<P, Condition<? super R>> body) {
        return quantified(Node.Quantified.Quantifier.ALL, over, path, body);
    }

    /** There is a row at the end of {@code over}. */
    public static <R> Condition<R> exists(Hop over) {
        return new Condition<>(new Node.Quantified(Node.Quantified.Quantifier.ANY, over, over.bind(), null));
    }

    /** There is no row at the end of {@code over}. */
    public static <R> Condition<R> isEmpty(Hop over) {
        return new Condition<>(new Node.Quantified(Node.Quantified.Quantifier.NONE, over, over.bind(), null));
    }

    /** How many rows there are at the end of {@code over}. */
    public static <R> NumberExpr<R, Long> count(Hop over) {
        return new NumberExpr<>(new Node.Aggregate(AggregateDef.COUNT, over, null, false, null));
    }

    private static <R, P> Condition<R> quantified(
            Node.Quantified.Quantifier quantifier,
            Hop over,
            Function<Hop, P> path,
            Function<P, Condition<? super R>> body) {
        Hop row = over.bind();
        Condition<? super R> condition = body.apply(path.apply(row));
        return new Condition<>(new Node.Quantified(quantifier, over, row, condition.node()));
    }
}
