package io.raystack.db.query;

/**
 * A value whose type the compiler does not know: one by name, or a nested query. A face says what it is taken for; whether it is
 * that is found out when the query is planned.
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class Untyped extends Expr<Object, Object> permits NamedPath, SubQuery {
    Untyped(Node node) {
        super(node);
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
}
