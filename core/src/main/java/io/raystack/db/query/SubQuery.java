package io.raystack.db.query;

/**
 * A nested query that stands for its value; what the value can do is found out when the query is planned, or said with a
 * face: {@code subquery(...).number().plus(1)}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SubQuery extends Expr<Object, Object> {
    SubQuery(Query query) {
        super(new Node.SubQuery(query));
    }

    /** This as text, with what text can do. */
    public TextExpr<Object> text() {
        return new TextExpr<>(node());
    }

    /** This as a number, with what numbers can do. */
    public NumberExpr<Object, Number> number() {
        return new NumberExpr<>(node());
    }

    /** This as true or false. */
    public BooleanExpr<Object> bool() {
        return new BooleanExpr<>(node());
    }
}
