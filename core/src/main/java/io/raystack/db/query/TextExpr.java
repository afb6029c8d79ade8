package io.raystack.db.query;

import java.util.Arrays;
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

    /** Equal to the value of another expression, case folded. */
    public Condition<R> iexact(Expr<? super R, String> text) {
        return compare(LookupDef.IEXACT, text.node());
    }

    /** Contains the value of another expression, case folded, wildcards taken literally. */
    public Condition<R> icontains(Expr<? super R, String> text) {
        return compare(LookupDef.ICONTAINS, text.node());
    }

    /** Begins with the value of another expression. */
    public Condition<R> startsWith(Expr<? super R, String> text) {
        return compare(LookupDef.STARTSWITH, text.node());
    }

    /** Begins with the value of another expression, case folded. */
    public Condition<R> istartsWith(Expr<? super R, String> text) {
        return compare(LookupDef.ISTARTSWITH, text.node());
    }

    /** Ends with the value of another expression. */
    public Condition<R> endsWith(Expr<? super R, String> text) {
        return compare(LookupDef.ENDSWITH, text.node());
    }

    /** Ends with the value of another expression, case folded. */
    public Condition<R> iendsWith(Expr<? super R, String> text) {
        return compare(LookupDef.IENDSWITH, text.node());
    }

    /** {@code x.title.regex("^A.*z$")} → {@code title ~ '^A.*z$'}: somewhere in the text; a point is any character. */
    public Condition<R> regex(String expression) {
        return compare(LookupDef.REGEX, Values.literal(expression));
    }

    /** {@code x.title.iregex("^a")}: the same, case folded. */
    public Condition<R> iregex(String expression) {
        return compare(LookupDef.IREGEX, Values.literal(expression));
    }

    /** {@code x.title.search("words")} → {@code to_tsvector(title) @@ plainto_tsquery(?)}: see {@link Search}. */
    public Condition<R> search(String words) {
        return compare(Search.WORDS, Values.literal(words));
    }

    /** {@code x.name.trigramSimilar("word")} → {@code name % ?}. */
    public Condition<R> trigramSimilar(String word) {
        return compare(Search.TRIGRAM_SIMILAR, Values.literal(word));
    }

    /** Without spaces at the beginning. */
    public TextExpr<R> ltrim() {
        return call(FunctionDef.LTRIM);
    }

    /** Without spaces at the end. */
    public TextExpr<R> rtrim() {
        return call(FunctionDef.RTRIM);
    }

    /** This and then {@code text}; NULL where this is. */
    public TextExpr<R> append(String text) {
        return call(FunctionDef.APPEND, Values.literal(text));
    }

    /** This and then {@code text}; NULL when either is. */
    public TextExpr<R> append(Expr<? super R, String> text) {
        return call(FunctionDef.APPEND, text.node());
    }

    /** From a position to the end; the first code point is at 1. */
    public TextExpr<R> substr(int position) {
        return call(FunctionDef.SUBSTR, Values.counted("position", position, 1));
    }

    /** So many code points from a position; the first is at 1. */
    public TextExpr<R> substr(int position, int length) {
        return call(FunctionDef.SUBSTR, Values.counted("position", position, 1), Values.counted("length", length, 0));
    }

    /** So many code points from a position; the first is at 1. */
    public TextExpr<R> substr(Expr<? super R, ? extends Number> position, Expr<? super R, ? extends Number> length) {
        return call(FunctionDef.SUBSTR, position.node(), length.node());
    }

    /** As {@link String#substring(int, int)}: from {@code begin}, the first is 0, to before {@code end}. */
    public TextExpr<R> slice(int begin, int end) {
        Values.counted("begin", begin, 0);
        return substr(begin + 1, Math.max(0, end - begin));
    }

    /** So many code points from the beginning. */
    public TextExpr<R> left(int length) {
        return call(FunctionDef.LEFT, Values.counted("length", length, 1));
    }

    /** So many code points from the end. */
    public TextExpr<R> right(int length) {
        return call(FunctionDef.RIGHT, Values.counted("length", length, 1));
    }

    /** Where {@code part} begins: 1 at the beginning, 0 where it is not. */
    public NumberExpr<R, Integer> position(String part) {
        return number(FunctionDef.POSITION, Values.literal(part));
    }

    /** Where the value of another expression begins: 1 at the beginning, 0 where it is not. */
    public NumberExpr<R, Integer> position(Expr<? super R, String> part) {
        return number(FunctionDef.POSITION, part.node());
    }

    /** Each {@code part} replaced. */
    public TextExpr<R> replace(String part, String by) {
        return call(FunctionDef.REPLACE, Values.literal(part), Values.literal(by));
    }

    /** Each occurrence of one expression's value replaced by that of another. */
    public TextExpr<R> replace(Expr<? super R, String> part, Expr<? super R, String> by) {
        return call(FunctionDef.REPLACE, part.node(), by.node());
    }

    /** So many times. */
    public TextExpr<R> repeat(int times) {
        return call(FunctionDef.REPEAT, new Node.Literal(times));
    }

    /** So many times; of less than one empty. */
    public TextExpr<R> repeat(Expr<? super R, ? extends Number> times) {
        return call(FunctionDef.REPEAT, times.node());
    }

    /** From the end to the beginning. */
    public TextExpr<R> reverse() {
        return call(FunctionDef.REVERSE);
    }

    /** Filled at the beginning to so many code points; what is longer is cut at the end. */
    public TextExpr<R> lpad(int length, String fill) {
        return call(FunctionDef.LPAD, Values.counted("length", length, 0), Values.filling(fill));
    }

    /** Filled, or cut, at the end to so many code points. */
    public TextExpr<R> rpad(int length, String fill) {
        return call(FunctionDef.RPAD, Values.counted("length", length, 0), Values.filling(fill));
    }

    /** The code point of the first character; 0 of an empty text. */
    public NumberExpr<R, Integer> ord() {
        return number(FunctionDef.ORD);
    }

    /** A digest of the UTF-8 bytes as hexadecimal digits: {@code x.content.hash(FunctionDef.SHA256)}. */
    public TextExpr<R> hash(FunctionDef digest) {
        return call(digest);
    }

    /** With another collation, by the name that the database knows. */
    public TextExpr<R> collate(String collation) {
        return call(FunctionDef.collate(collation));
    }

    /** NULL where it equals {@code value}. */
    public TextExpr<R> nullIf(String value) {
        return call(FunctionDef.NULLIF, Values.literal(value));
    }

    /** {@code x.tags().name.joined(", ")}: the texts of the related rows with this between them, null when there is none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public final TextExpr<R> joined(String between, Ordering<? super R>... order) {
        return new TextExpr<>(ordered(AggregateDef.STRING_AGG, List.of(Values.literal(between)), Arrays.asList(order)));
    }

    @Override
    public TextExpr<R> filter(Condition<? super R> condition) {
        return new TextExpr<>(filtered(condition));
    }

    @Override
    public TextExpr<R> distinct() {
        return new TextExpr<>(ofDistinct());
    }

    private TextExpr<R> call(FunctionDef function, Node... more) {
        return new TextExpr<>(Values.call(function, node(), more));
    }

    private NumberExpr<R, Integer> number(FunctionDef function, Node... more) {
        return new NumberExpr<>(Values.call(function, node(), more));
    }
}
