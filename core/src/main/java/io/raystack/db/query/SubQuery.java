package io.raystack.db.query;

/**
 * A nested query that stands for its value; what the value can do is found out when the query is planned, or said with a
 * face: {@code subquery(...).number().plus(1)}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SubQuery extends Expr<Object, Object> {
    SubQuery(Query query) {
        super(new Node.SubQuery(query, Node.SubQuery.Use.VALUE));
    }

    /** This as text, with what text can do. */
    public TextExpr<Object> text() {
        return new TextExpr<>(node());
    }

    /** This as a number, with what numbers can do. */
    public NumberExpr<Object, Number> number() {
        return new NumberExpr<>(node());
    }

    /** This as a boolean. */
    public BooleanExpr<Object> bool() {
        return new BooleanExpr<>(node());
    }

    /** This as a date, with what dates can do. */
    public DateExpr<Object> date() {
        return new DateExpr<>(node());
    }

    /** This as a time of day, with what times can do. */
    public TimeExpr<Object> time() {
        return new TimeExpr<>(node());
    }

    /** This as an instant, with what instants can do. */
    public DateTimeExpr<Object> dateTime() {
        return new DateTimeExpr<>(node());
    }

    /** This as a length of time, with what durations can do. */
    public DurationExpr<Object> duration() {
        return new DurationExpr<>(node());
    }

    /** This as a JSON document, with what documents can do. */
    public JsonExpr<Object> json() {
        return new JsonExpr<>(node());
    }

    /** This as a value of a Java type, for typed assignments and comparisons. */
    public <V> Expr<Object, V> of(Class<V> type) {
        return new Expr<>(node());
    }
}
