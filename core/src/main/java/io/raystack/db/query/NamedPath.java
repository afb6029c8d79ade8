package io.raystack.db.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A value by name, with every comparison; what it can really do is found out when the query is planned.
 *
 * <p>Immutable and thread-safe.
 */
public final class NamedPath extends Expr<Object, Object> implements Settable<Object, Object> {
    NamedPath(String name) {
        this(new Node.Named(name));
    }

    NamedPath(Node node) {
        super(node);
    }

    /** Greater than. */
    public Condition<Object> gt(Object value) {
        return compare(LookupDef.GT, Values.node("gt", value));
    }

    /** Greater than or equal. */
    public Condition<Object> gte(Object value) {
        return compare(LookupDef.GTE, Values.node("gte", value));
    }

    /** Less than. */
    public Condition<Object> lt(Object value) {
        return compare(LookupDef.LT, Values.node("lt", value));
    }

    /** Less than or equal. */
    public Condition<Object> lte(Object value) {
        return compare(LookupDef.LTE, Values.node("lte", value));
    }

    /** Between, both ends included. */
    public Condition<Object> range(Object from, Object to) {
        return compare(LookupDef.RANGE, Values.literals(Arrays.asList(from, to)));
    }

    /** This as text, with what text can do. */
    public TextExpr<Object> text() {
        return new TextExpr<>(node());
    }

    /** This as a number, with what numbers can do. */
    public NumberExpr<Object, Number> number() {
        return new NumberExpr<>(node());
    }

    /** This as a boolean, with what booleans can do. */
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

    /** Matches a regular expression somewhere. */
    public Condition<Object> regex(String expression) {
        return text().regex(expression);
    }

    /** The sum over the related rows, null when there is none. */
    public NumberExpr<Object, Number> sum() {
        return number().sum();
    }

    /** The mean over the related rows: of decimals a decimal, of other numbers a floating point number. */
    public NumberExpr<Object, Number> avg() {
        return new NumberExpr<>(aggregate(AggregateDef.MEAN, false));
    }

    /** The least value of the related rows, null when there is none. */
    public Expr<Object, Object> min() {
        return aggregate(AggregateDef.MIN);
    }

    /** The greatest value of the related rows, null when there is none. */
    public Expr<Object, Object> max() {
        return aggregate(AggregateDef.MAX);
    }

    /** One of several values. */
    public Condition<Object> isIn(Collection<?> values) {
        return compare(LookupDef.IN, Values.literals(List.copyOf(values)));
    }

    /** One of several values. */
    public Condition<Object> in(Object first, Object... rest) {
        return oneOf(first, rest);
    }
}
