package io.raystack.db.query;

import java.util.List;

/**
 * An expression of text. Everything heeds case except the {@code i} forms, which fold simple Unicode case. Wildcards in
 * values are escaped.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public class TextExpr<R> extends ComparableExpr<R, String> {
    /** A face for a node. */
    public TextExpr(Node node) {
        super(node);
    }

    /** {@code x.title.in("a", "b")} → {@code title IN (?, ?)}. */
    public Condition<R> in(String first, String... rest) {
        return oneOf(first, rest);
    }

    /** {@code x.title.iexact("a")}: equal, case folded. */
    public Condition<R> iexact(String value) {
        return compare(LookupDef.IEXACT, Values.literal(value));
    }

    /** {@code x.title.contains("a")} → {@code title LIKE '%a%'}. */
    public Condition<R> contains(String part) {
        return compare(LookupDef.CONTAINS, Values.literal(part));
    }

    /** {@code x.title.contains(x.word)}: the value of another expression is in it, wildcards taken literally. */
    public Condition<R> contains(Expr<? super R, String> part) {
        return compare(LookupDef.CONTAINS, part.node());
    }

    /** {@code x.title.icontains("a")}: contains, case folded. */
    public Condition<R> icontains(String part) {
        return compare(LookupDef.ICONTAINS, Values.literal(part));
    }

    /** {@code x.title.startsWith("a")} → {@code title LIKE 'a%'}. */
    public Condition<R> startsWith(String beginning) {
        return compare(LookupDef.STARTSWITH, Values.literal(beginning));
    }

    /** {@code x.title.istartsWith("a")}: begins with, case folded. */
    public Condition<R> istartsWith(String beginning) {
        return compare(LookupDef.ISTARTSWITH, Values.literal(beginning));
    }

    /** {@code x.title.endsWith("a")} → {@code title LIKE '%a'}. */
    public Condition<R> endsWith(String end) {
        return compare(LookupDef.ENDSWITH, Values.literal(end));
    }

    /** {@code x.title.iendsWith("a")}: ends with, case folded. */
    public Condition<R> iendsWith(String end) {
        return compare(LookupDef.IENDSWITH, Values.literal(end));
    }

    /** Lower case. */
    public TextExpr<R> lower() {
        return call(FunctionDef.LOWER);
    }

    /** Upper case. */
    public TextExpr<R> upper() {
        return call(FunctionDef.UPPER);
    }

    /** Without spaces at both ends. */
    public TextExpr<R> trim() {
        return call(FunctionDef.TRIM);
    }

    /** Number of code points. */
    public NumberExpr<R, Integer> length() {
        return new NumberExpr<>(new Node.Call(FunctionDef.LENGTH, List.of(node())));
    }

    /** This and then {@code text}; NULL counts as empty: {@link #append} keeps it. */
    public TextExpr<R> concat(String text) {
        return new TextExpr<>(new Node.Call(FunctionDef.CONCAT, Values.both(node(), Values.literal(text))));
    }

    /** This and then {@code text}; NULL counts as empty: {@link #append} keeps it. */
    public TextExpr<R> concat(Expr<? super R, String> text) {
        return new TextExpr<>(new Node.Call(FunctionDef.CONCAT, Values.both(node(), text.node())));
    }

    /** The value, or {@code instead} where it is NULL. */
    public TextExpr<R> orElse(String instead) {
        return new TextExpr<>(new Node.Call(FunctionDef.COALESCE, Values.both(node(), Values.literal(instead))));
    }

    @Override
    public TextExpr<R> min() {
        return new TextExpr<>(aggregate(AggregateDef.MIN, false));
    }

    @Override
    public TextExpr<R> max() {
        return new TextExpr<>(aggregate(AggregateDef.MAX, false));
    }

    @Override
    public TextAlias<R> as(String name) {
        return new TextAlias<>(name, node());
    }

    private TextExpr<R> call(FunctionDef function) {
        return new TextExpr<>(new Node.Call(function, List.of(node())));
    }
}
