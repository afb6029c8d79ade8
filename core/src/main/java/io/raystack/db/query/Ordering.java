package io.raystack.db.query;

/**
 * What a result can be sorted by: an expression (ascending) or an {@link Order}.
 *
 * <p>Immutable and thread-safe. Sealed, so it is never a lambda.
 *
 * @param <R> the row it speaks of
 */
public sealed interface Ordering<R> permits Expr, Order {
    /** This as an order. */
    Order<R> order();
}
