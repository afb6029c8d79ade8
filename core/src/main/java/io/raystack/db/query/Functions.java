package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Functions of several equal arguments or of none, for static import: {@code coalesce(a, b)}, {@code random()}. Those of one
 * main argument are methods of its face: {@code x.title.lower()}.
 *
 * <p>Stateless, thread-safe.
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class Functions {
    private Functions() {}

    // ---- values

    /** A value where an expression is wanted: {@code value(day)} → {@code ?}. */
    public static <R, V> Expr<R, V> value(V value) {
        return new Expr<>(Values.literal(value));
    }

    /** A text where an expression is wanted. */
    public static <R> TextExpr<R> value(String value) {
        return new TextExpr<>(Values.literal(value));
    }

    /** A number where an expression is wanted. */
    public static <R, V extends Number> NumberExpr<R, V> value(V value) {
        return new NumberExpr<>(Values.literal(value));
    }

    /** NULL where an expression of this type is wanted. */
    public static <R> Expr<R, Object> nothing(ColumnType type) {
        return new Expr<>(new Node.Call(FunctionDef.typed(type), List.of(new Node.Literal(null))));
    }

    // ---- one of several

    /** {@code coalesce(x.nickname, x.name)} → {@code COALESCE(nickname, name)}: the first that is not NULL. */
    @SafeVarargs
    public static <R> TextExpr<R> coalesce(TextExpr<R> first, Expr<? super R, String>... rest) {
        return new TextExpr<>(several(FunctionDef.COALESCE, first, Arrays.asList(rest)));
    }

    /** The first number that is not NULL. */
    @SafeVarargs
    public static <R, V extends Number> NumberExpr<R, V> coalesce(
            NumberExpr<R, V> first, Expr<? super R, ? extends V>... rest) {
        return new NumberExpr<>(several(FunctionDef.COALESCE, first, Arrays.asList(rest)));
    }

    /** The first value that is not NULL. */
    @SafeVarargs
    public static <R, V> Expr<R, V> coalesce(Expr<R, V> first, Expr<? super R, ? extends V>... rest) {
        return new Expr<>(several(FunctionDef.COALESCE, first, Arrays.asList(rest)));
    }

    /** {@code greatest(x.a, x.b)} → {@code GREATEST(a, b)}; NULLs do not take part, of nothing but NULLs it is NULL. */
    @SafeVarargs
    public static <R> TextExpr<R> greatest(TextExpr<R> first, Expr<? super R, String>... rest) {
        return new TextExpr<>(several(FunctionDef.GREATEST, first, Arrays.asList(rest)));
    }

    /** The greatest number; NULLs do not take part. */
    @SafeVarargs
    public static <R, V extends Number> NumberExpr<R, V> greatest(
            NumberExpr<R, V> first, Expr<? super R, ? extends V>... rest) {
        return new NumberExpr<>(several(FunctionDef.GREATEST, first, Arrays.asList(rest)));
    }

    /** The greatest value; NULLs do not take part. */
    @SafeVarargs
    public static <R, V> ComparableExpr<R, V> greatest(
            ComparableExpr<R, V> first, Expr<? super R, ? extends V>... rest) {
        return new ComparableExpr<>(several(FunctionDef.GREATEST, first, Arrays.asList(rest)));
    }

    /** {@code least(x.a, x.b)} → {@code LEAST(a, b)}; NULLs do not take part, of nothing but NULLs it is NULL. */
    @SafeVarargs
    public static <R> TextExpr<R> least(TextExpr<R> first, Expr<? super R, String>... rest) {
        return new TextExpr<>(several(FunctionDef.LEAST, first, Arrays.asList(rest)));
    }

    /** The least number; NULLs do not take part. */
    @SafeVarargs
    public static <R, V extends Number> NumberExpr<R, V> least(
            NumberExpr<R, V> first, Expr<? super R, ? extends V>... rest) {
        return new NumberExpr<>(several(FunctionDef.LEAST, first, Arrays.asList(rest)));
    }

    /** The least value; NULLs do not take part. */
    @SafeVarargs
    public static <R, V> ComparableExpr<R, V> least(ComparableExpr<R, V> first, Expr<? super R, ? extends V>... rest) {
        return new ComparableExpr<>(several(FunctionDef.LEAST, first, Arrays.asList(rest)));
    }

    /** {@code concat(x.first, value(" "), x.last)}: one after the other; NULL counts as empty. */
    @SafeVarargs
    public static <R> TextExpr<R> concat(Expr<R, String> first, Expr<? super R, String>... rest) {
        return new TextExpr<>(several(FunctionDef.CONCAT, first, Arrays.asList(rest)));
    }

    /** {@code nullIf(x.a, x.b)} → {@code NULLIF(a, b)}: NULL where they are equal. */
    public static <R, V> Expr<R, V> nullIf(Expr<R, V> value, Expr<? super R, ? extends V> other) {
        return new Expr<>(new Node.Call(FunctionDef.NULLIF, Values.both(value.node(), other.node())));
    }

    // ---- of nothing

    /** From 0 (included) to 1 (excluded), another for each row: {@code orderBy(random().asc())}. */
    public static <R> NumberExpr<R, Double> random() {
        return new NumberExpr<>(new Node.Call(FunctionDef.RANDOM, List.of()));
    }

    /** 3.14159... */
    public static <R> NumberExpr<R, Double> pi() {
        return new NumberExpr<>(new Node.Call(FunctionDef.PI, List.of()));
    }

    // ---- conditional

    /** The present instant, the same for the whole statement: {@code filter(x -> x.until.lt(now()))}. */
    public static <R> DateTimeExpr<R> now() {
        return new DateTimeExpr<>(new Node.Call(DateFunctions.NOW, List.of()));
    }

    /** {@code jsonObject(Map.of("title", x.title))} → {@code JSON_OBJECT('title', title)}; NULL becomes a JSON null. */
    public static <R> JsonExpr<R> jsonObject(Map<String, ? extends Expr<? super R, ?>> members) {
        List<Node> arguments = new ArrayList<>();
        members.forEach((name, value) -> {
            arguments.add(Values.literal(name));
            arguments.add(value.node());
        });
        return new JsonExpr<>(new Node.Call(JsonFunctions.OBJECT, List.copyOf(arguments)));
    }

    /** {@code jsonArray(x.title, x.pages)} → {@code JSON_ARRAY(title, pages)}; NULL becomes a JSON null. */
    @SafeVarargs
    public static <R> JsonExpr<R> jsonArray(Expr<R, ?> first, Expr<? super R, ?>... rest) {
        List<Node> arguments = new ArrayList<>(nodes(rest));
        arguments.add(0, first.node());
        return new JsonExpr<>(new Node.Call(JsonFunctions.ARRAY, List.copyOf(arguments)));
    }

    /** The value of the first branch whose condition holds: see {@link Case}. */
    @SafeVarargs
    public static <R, V> Case<R, V> caseOf(When<? super R, ? extends V> first, When<? super R, ? extends V>... rest) {
        List<When<? super R, ? extends V>> all = new ArrayList<>(Arrays.asList(rest));
        all.add(0, first);
        return Case.of(all);
    }

    /** A branch: {@code when(x.pages.gt(500), x.title)}. */
    public static <R, V> When<R, V> when(Condition<R> condition, Expr<? super R, V> value) {
        return new When<>(condition.node(), value.node());
    }

    /** A branch with a text. */
    public static <R> When<R, String> when(Condition<R> condition, String value) {
        return new When<>(condition.node(), Values.literal(value));
    }

    /** A branch with a whole number. */
    public static <R> When<R, Long> when(Condition<R> condition, long value) {
        return new When<>(condition.node(), new Node.Literal(value));
    }

    /** A branch with a fraction. */
    public static <R> When<R, Double> when(Condition<R> condition, double value) {
        return new When<>(condition.node(), new Node.Literal(value));
    }

    /** A branch with a decimal. */
    public static <R> When<R, BigDecimal> when(Condition<R> condition, BigDecimal value) {
        return new When<>(condition.node(), Values.literal(value));
    }

    // ---- everything else

    /** Any function with these arguments; wrap the node in the face of its result: {@code new TextExpr<>(call(...))}. */
    public static Node call(FunctionDef function, Expr<?, ?>... arguments) {
        return new Node.Call(function, nodes(arguments));
    }

    /**
     * Any aggregate; its first argument is what is aggregated, none for the rows themselves. Wrap the node in the face of its
     * result: {@code new TextExpr<>(aggregate(STRING_AGG, path("tags__name"), value(", ")))}.
     */
    public static Node aggregate(AggregateDef aggregate, Expr<?, ?>... arguments) {
        if (arguments.length == 0) {
            return new Node.Aggregate(aggregate, Hop.ROOT, null, false, null);
        }
        Node.Aggregate plain = (Node.Aggregate) arguments[0].aggregate(aggregate, false);
        List<Node> nodes = nodes(arguments);
        List<Node> more = nodes.subList(1, nodes.size());
        return new Node.Aggregate(aggregate, plain.over(), plain.argument(), false, null, more, List.of());
    }

    private static List<Node> nodes(Expr<?, ?>... arguments) {
        return Arrays.stream(arguments).map(Expr::node).toList();
    }

    private static Node several(FunctionDef function, Expr<?, ?> first, List<? extends Expr<?, ?>> rest) {
        if (rest.isEmpty()) {
            throw new QueryError(
                    function.name() + "(...) is given one expression.", "Give at least two, or use the one as it is.");
        }
        List<Node> all = new ArrayList<>();
        all.add(first.node());
        rest.forEach(r -> all.add(r.node()));
        return new Node.Call(function, List.copyOf(all));
    }
}
