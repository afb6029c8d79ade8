package io.raystack.db.query;

import io.raystack.db.model.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Window functions and the windows that they look through, for static import: {@code
 * rowNumber().over(partitionBy(x.author).orderBy(x.views.desc()))}. Every aggregate can be put over a window too: {@code
 * x.views.sum().over(orderBy(x.id))}.
 *
 * <p>Stateless, thread-safe.
 */
public final class Windows {
    /** As the start of a frame: its partition's first row. */
    public static final long FIRST = Long.MIN_VALUE;
    /** As the end of a frame: its partition's last row. */
    public static final long LAST = Long.MAX_VALUE;

    private static final FunctionDef ROW_NUMBER =
            FunctionDef.of("row_number", ColumnType.BIGINT).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef RANK =
            FunctionDef.of("rank", ColumnType.BIGINT).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef DENSE_RANK =
            FunctionDef.of("dense_rank", ColumnType.BIGINT).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef PERCENT_RANK =
            FunctionDef.of("percent_rank", ColumnType.DOUBLE).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef CUME_DIST =
            FunctionDef.of("cume_dist", ColumnType.DOUBLE).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef NTILE =
            FunctionDef.of("ntile", ColumnType.BIGINT).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef LAG = FunctionDef.of("lag", null).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef LEAD = FunctionDef.of("lead", null).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef FIRST_VALUE =
            FunctionDef.of("first_value", null).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef LAST_VALUE =
            FunctionDef.of("last_value", null).nulls(FunctionDef.Nulls.OWN);
    private static final FunctionDef NTH_VALUE =
            FunctionDef.of("nth_value", null).nulls(FunctionDef.Nulls.OWN);
    private static final Set<FunctionDef> ALL = Set.of(
            ROW_NUMBER,
            RANK,
            DENSE_RANK,
            PERCENT_RANK,
            CUME_DIST,
            NTILE,
            LAG,
            LEAD,
            FIRST_VALUE,
            LAST_VALUE,
            NTH_VALUE);

    private Windows() {}

    /** Whether {@code function} has a meaning only over a window. */
    public static boolean isWindow(FunctionDef function) {
        return ALL.contains(function);
    }

    /** Whether {@code function} always has a value: it counts rows instead of reading one. */
    public static boolean isNumbering(FunctionDef function) {
        return isWindow(function) && function.type() != null;
    }

    /** Whether argument number {@code at} of {@code function} is a number of rows or buckets: part of the text, not a value. */
    public static boolean isCount(FunctionDef function, int at) {
        return function.equals(NTILE) || (at == 1 && isWindow(function));
    }

    /** The number of the row in its window, from 1. */
    public static NumberExpr<Object, Long> rowNumber() {
        return new NumberExpr<>(call(ROW_NUMBER));
    }

    /** Its rank, with gaps after equals. */
    public static NumberExpr<Object, Long> rank() {
        return new NumberExpr<>(call(RANK));
    }

    /** Its rank without gaps. */
    public static NumberExpr<Object, Long> denseRank() {
        return new NumberExpr<>(call(DENSE_RANK));
    }

    /** Its rank between 0 and 1. */
    public static NumberExpr<Object, Double> percentRank() {
        return new NumberExpr<>(call(PERCENT_RANK));
    }

    /** Which part of the rows is sorted before it or equal to it. */
    public static NumberExpr<Object, Double> cumeDist() {
        return new NumberExpr<>(call(CUME_DIST));
    }

    /** The number of its bucket, when the window is divided into {@code buckets} as equal as can be. */
    public static NumberExpr<Object, Long> ntile(long buckets) {
        return new NumberExpr<>(call(NTILE, new Node.Literal(buckets)));
    }

    /** The value one row before; null where there is none. */
    public static <R, V> Expr<R, V> lag(Expr<R, V> value) {
        return lag(value, 1);
    }

    /** The value {@code rows} before. */
    public static <R, V> Expr<R, V> lag(Expr<R, V> value, long rows) {
        return new Expr<>(call(LAG, value.node(), new Node.Literal(rows)));
    }

    /** The value {@code rows} before, {@code otherwise} where there is none. */
    public static <R, V> Expr<R, V> lag(Expr<R, V> value, long rows, Expr<? super R, ? extends V> otherwise) {
        return new Expr<>(call(LAG, value.node(), new Node.Literal(rows), otherwise.node()));
    }

    /** The number one row before; null where there is none. */
    public static <R, V extends Number> NumberExpr<R, V> lag(NumberExpr<R, V> value) {
        return lag(value, 1);
    }

    /** The number {@code rows} before. */
    public static <R, V extends Number> NumberExpr<R, V> lag(NumberExpr<R, V> value, long rows) {
        return new NumberExpr<>(call(LAG, value.node(), new Node.Literal(rows)));
    }

    /** The value one row after; null where there is none. */
    public static <R, V> Expr<R, V> lead(Expr<R, V> value) {
        return lead(value, 1);
    }

    /** The value {@code rows} after. */
    public static <R, V> Expr<R, V> lead(Expr<R, V> value, long rows) {
        return new Expr<>(call(LEAD, value.node(), new Node.Literal(rows)));
    }

    /** The value {@code rows} after, {@code otherwise} where there is none. */
    public static <R, V> Expr<R, V> lead(Expr<R, V> value, long rows, Expr<? super R, ? extends V> otherwise) {
        return new Expr<>(call(LEAD, value.node(), new Node.Literal(rows), otherwise.node()));
    }

    /** The number one row after; null where there is none. */
    public static <R, V extends Number> NumberExpr<R, V> lead(NumberExpr<R, V> value) {
        return lead(value, 1);
    }

    /** The number {@code rows} after. */
    public static <R, V extends Number> NumberExpr<R, V> lead(NumberExpr<R, V> value, long rows) {
        return new NumberExpr<>(call(LEAD, value.node(), new Node.Literal(rows)));
    }

    /** The value of the first row of the frame. */
    public static <R, V> Expr<R, V> firstValue(Expr<R, V> value) {
        return new Expr<>(call(FIRST_VALUE, value.node()));
    }

    /** The number of the first row of the frame. */
    public static <R, V extends Number> NumberExpr<R, V> firstValue(NumberExpr<R, V> value) {
        return new NumberExpr<>(call(FIRST_VALUE, value.node()));
    }

    /** The value of the last row of the frame, which by itself ends at the current row. */
    public static <R, V> Expr<R, V> lastValue(Expr<R, V> value) {
        return new Expr<>(call(LAST_VALUE, value.node()));
    }

    /** The number of the last row of the frame, which by itself ends at the current row. */
    public static <R, V extends Number> NumberExpr<R, V> lastValue(NumberExpr<R, V> value) {
        return new NumberExpr<>(call(LAST_VALUE, value.node()));
    }

    /** The value of row number {@code n} of the frame; null where it has fewer. */
    public static <R, V> Expr<R, V> nthValue(Expr<R, V> value, long n) {
        return new Expr<>(call(NTH_VALUE, value.node(), new Node.Literal(n)));
    }

    /** The number of row number {@code n} of the frame; null where it has fewer. */
    public static <R, V extends Number> NumberExpr<R, V> nthValue(NumberExpr<R, V> value, long n) {
        return new NumberExpr<>(call(NTH_VALUE, value.node(), new Node.Literal(n)));
    }

    /** A window of the rows that have these values in common. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public static <R> Over<R> partitionBy(Expr<? super R, ?> first, Expr<? super R, ?>... rest) {
        List<Node> by = new ArrayList<>(List.of(first.node()));
        Arrays.stream(rest).forEach(e -> by.add(e.node()));
        return new Over<>(by, List.of(), null);
    }

    /** A window of the rows that have these values in common, by name. */
    public static Over<Object> partitionBy(String first, String... rest) {
        List<Node> by = new ArrayList<>(List.of(new Node.Named(first)));
        Arrays.stream(rest).forEach(name -> by.add(new Node.Named(name)));
        return new Over<>(by, List.of(), null);
    }

    /** A window of all rows in an order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public static <R> Over<R> orderBy(Ordering<? super R> first, Ordering<? super R>... rest) {
        List<Order<?>> by = new ArrayList<>(List.of(first.order()));
        Arrays.stream(rest).forEach(o -> by.add(o.order()));
        return new Over<>(List.of(), by, null);
    }

    /** A window of all rows in an order by name: {@code "-published_at"} is descending. */
    public static Over<Object> orderBy(String first, String... rest) {
        return new Over<>(List.of(), named(first, rest), null);
    }

    /** A window of all rows in no order. */
    public static Over<Object> allRows() {
        return new Over<>(List.of(), List.of(), null);
    }

    static List<Order<?>> named(String first, String... rest) {
        List<Order<?>> by = new ArrayList<>(List.of(Order.named(first)));
        Arrays.stream(rest).forEach(name -> by.add(Order.named(name)));
        return by;
    }

    private static Node call(FunctionDef function, Node... arguments) {
        return new Node.Call(function, List.of(arguments));
    }
}
