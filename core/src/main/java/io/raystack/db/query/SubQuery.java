package io.raystack.db.query;

/**
 * A nested query that stands for its value; what the value can do is found out when the query is planned, or said with a
 * face: {@code subquery(...).number().plus(1)}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SubQuery extends Untyped {
    SubQuery(Query query) {
        super(new Node.SubQuery(query, Node.SubQuery.Use.VALUE));
    }

    /** This as a value of a Java type, for typed assignments and comparisons. */
    public <V> Expr<Object, V> of(Class<V> type) {
        return new Expr<>(node());
    }
}
