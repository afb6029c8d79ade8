package io.raystack.db.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A value by name, with every comparison; what it can really do is found out when the query is planned.
 *
 * <p>Immutable and thread-safe.
 */
public final class NamedPath extends Untyped implements Settable<Object, Object> {
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
