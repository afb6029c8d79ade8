package io.raystack.db;

import io.raystack.db.query.Expr;
import io.raystack.db.query.Node;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What values can be selected from: a query set (a row each) or its groups (a row a group).
 *
 * <p>Immutable and thread-safe. {@code select} takes a constructor or a function first, then one path for each of its
 * parameters; {@code value} takes one path; {@code values} takes several and gives {@link Row2} to {@link Row8}, or takes
 * names and gives {@link Row}s.
 *
 * @param <T> the entity
 * @param <P> the typed path
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Selection<T extends KeyedModel, P> {
    /** For query sets and groups. */
    Selection() {}

    /** The selection of {@code values}, each row made by {@code make} from an array that is reused. */
    abstract <X extends @Nullable Object> Rows<X> rows(List<Node> values, Function<@Nullable Object[], X> make);

    /** The node that a path of this selection leads to. */
    abstract Node node(Function<? super P, ? extends Expr<? super T, ?>> path);

    /** The selection of these names. */
    abstract Rows.ByName<T> named(List<Node> values);

    /** All that can be selected. */
    abstract List<Node> everything();

    /** {@code value(x -> x.title)} → {@code SELECT title}: one value of each row. */
    public final <V extends @Nullable Object> Rows<V> value(
            Function<? super P, ? extends Expr<? super T, ? extends V>> path) {
        return rows(List.of(node(path)), r -> at(r, 0));
    }

    /** {@code value("author__name")} → {@code SELECT author.name}: one value of each row, by name. */
    public final Rows<@Nullable Object> value(String name) {
        return rows(List.of(new Node.Named(name)), r -> r[0]);
    }

    /** {@code values("title", "author__name")} → {@code SELECT title, author.name}: rows by name. */
    public final Rows.ByName<T> values(String first, String... rest) {
        return named(Clauses.names(first, rest));
    }

    /** All columns and annotations: rows by name. */
    public final Rows.ByName<T> values() {
        return named(everything());
    }

    /** {@code values(path("title"), path("title").text().upper().as("up"))} → {@code SELECT title, UPPER(title)}: rows by name. */
    @SafeVarargs
    public final Rows.ByName<T> values(Expr<? super T, ?> first, Expr<? super T, ?>... rest) {
        return named(Naming.nodes(first, rest));
    }

    /** {@code values(x -> x.title, x -> x.views)} → {@code SELECT title, views}: two values of each row. */
    public final <A extends @Nullable Object, B extends @Nullable Object> Rows<Row2<A, B>> values(
            Function<? super P, ? extends Expr<? super T, ? extends A>> a,
            Function<? super P, ? extends Expr<? super T, ? extends B>> b) {
        return select(Row2::new, a, b);
    }

    /** Three values of each row. */
    public final <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Rows<Row3<A, B, C>> values(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c) {
        return select(Row3::new, a, b, c);
    }

    /** Four values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Rows<Row4<A, B, C, D>> values(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d) {
        return select(Row4::new, a, b, c, d);
    }

    /** Five values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Rows<Row5<A, B, C, D, E>> values(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e) {
        return select(Row5::new, a, b, c, d, e);
    }

    /** Six values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>
            Rows<Row6<A, B, C, D, E, F>> values(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f) {
        return select(Row6::new, a, b, c, d, e, f);
    }

    /** Seven values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object>
            Rows<Row7<A, B, C, D, E, F, G>> values(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g) {
        return select(Row7::new, a, b, c, d, e, f, g);
    }

    /** Eight values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object>
            Rows<Row8<A, B, C, D, E, F, G, H>> values(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g,
                    Function<? super P, ? extends Expr<? super T, ? extends H>> h) {
        return select(Row8::new, a, b, c, d, e, f, g, h);
    }

    /** A constructor or function of one value of each row. */
    public final <A extends @Nullable Object, X extends @Nullable Object> Rows<X> select(
            Into.Of1<A, X> make, Function<? super P, ? extends Expr<? super T, ? extends A>> a) {
        return rows(List.of(node(a)), r -> make.of(at(r, 0)));
    }

    /** {@code select(Card::new, x -> x.title, x -> x.author().name)} → {@code SELECT title, author.name}. */
    public final <A extends @Nullable Object, B extends @Nullable Object, X extends @Nullable Object> Rows<X> select(
            Into.Of2<A, B, X> make,
            Function<? super P, ? extends Expr<? super T, ? extends A>> a,
            Function<? super P, ? extends Expr<? super T, ? extends B>> b) {
        return rows(List.of(node(a), node(b)), r -> make.of(at(r, 0), at(r, 1)));
    }

    /** A constructor or function of three values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of3<A, B, C, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c) {
        return rows(List.of(node(a), node(b), node(c)), r -> make.of(at(r, 0), at(r, 1), at(r, 2)));
    }

    /** A constructor or function of four values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of4<A, B, C, D, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d) {
        return rows(List.of(node(a), node(b), node(c), node(d)), r -> make.of(at(r, 0), at(r, 1), at(r, 2), at(r, 3)));
    }

    /** A constructor or function of five values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of5<A, B, C, D, E, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e) {
        return rows(
                List.of(node(a), node(b), node(c), node(d), node(e)),
                r -> make.of(at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4)));
    }

    /** A constructor or function of six values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of6<A, B, C, D, E, F, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f) {
        return rows(
                List.of(node(a), node(b), node(c), node(d), node(e), node(f)),
                r -> make.of(at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4), at(r, 5)));
    }

    /** A constructor or function of seven values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of7<A, B, C, D, E, F, G, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g) {
        return rows(
                List.of(node(a), node(b), node(c), node(d), node(e), node(f), node(g)),
                r -> make.of(at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4), at(r, 5), at(r, 6)));
    }

    /** A constructor or function of eight values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of8<A, B, C, D, E, F, G, H, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g,
                    Function<? super P, ? extends Expr<? super T, ? extends H>> h) {
        return rows(
                List.of(node(a), node(b), node(c), node(d), node(e), node(f), node(g), node(h)),
                r -> make.of(at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4), at(r, 5), at(r, 6), at(r, 7)));
    }

    /** A constructor or function of nine values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of9<A, B, C, D, E, F, G, H, I, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g,
                    Function<? super P, ? extends Expr<? super T, ? extends H>> h,
                    Function<? super P, ? extends Expr<? super T, ? extends I>> i) {
        return rows(
                List.of(node(a), node(b), node(c), node(d), node(e), node(f), node(g), node(h), node(i)),
                r -> make.of(at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4), at(r, 5), at(r, 6), at(r, 7), at(r, 8)));
    }

    /** A constructor or function of ten values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of10<A, B, C, D, E, F, G, H, I, J, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g,
                    Function<? super P, ? extends Expr<? super T, ? extends H>> h,
                    Function<? super P, ? extends Expr<? super T, ? extends I>> i,
                    Function<? super P, ? extends Expr<? super T, ? extends J>> j) {
        return rows(
                List.of(node(a), node(b), node(c), node(d), node(e), node(f), node(g), node(h), node(i), node(j)),
                r -> make.of(
                        at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4), at(r, 5), at(r, 6), at(r, 7), at(r, 8),
                        at(r, 9)));
    }

    /** A constructor or function of eleven values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of11<A, B, C, D, E, F, G, H, I, J, K, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g,
                    Function<? super P, ? extends Expr<? super T, ? extends H>> h,
                    Function<? super P, ? extends Expr<? super T, ? extends I>> i,
                    Function<? super P, ? extends Expr<? super T, ? extends J>> j,
                    Function<? super P, ? extends Expr<? super T, ? extends K>> k) {
        return rows(
                List.of(
                        node(a), node(b), node(c), node(d), node(e), node(f), node(g), node(h), node(i), node(j),
                        node(k)),
                r -> make.of(
                        at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4), at(r, 5), at(r, 6), at(r, 7), at(r, 8),
                        at(r, 9), at(r, 10)));
    }

    /** A constructor or function of twelve values of each row. */
    public final <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    L extends @Nullable Object,
                    X extends @Nullable Object>
            Rows<X> select(
                    Into.Of12<A, B, C, D, E, F, G, H, I, J, K, L, X> make,
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c,
                    Function<? super P, ? extends Expr<? super T, ? extends D>> d,
                    Function<? super P, ? extends Expr<? super T, ? extends E>> e,
                    Function<? super P, ? extends Expr<? super T, ? extends F>> f,
                    Function<? super P, ? extends Expr<? super T, ? extends G>> g,
                    Function<? super P, ? extends Expr<? super T, ? extends H>> h,
                    Function<? super P, ? extends Expr<? super T, ? extends I>> i,
                    Function<? super P, ? extends Expr<? super T, ? extends J>> j,
                    Function<? super P, ? extends Expr<? super T, ? extends K>> k,
                    Function<? super P, ? extends Expr<? super T, ? extends L>> l) {
        return rows(
                List.of(
                        node(a), node(b), node(c), node(d), node(e), node(f), node(g), node(h), node(i), node(j),
                        node(k), node(l)),
                r -> make.of(
                        at(r, 0), at(r, 1), at(r, 2), at(r, 3), at(r, 4), at(r, 5), at(r, 6), at(r, 7), at(r, 8),
                        at(r, 9), at(r, 10), at(r, 11)));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the planner selects an expression of type V at this place
    private static <V extends @Nullable Object> V at(@Nullable Object[] row, int index) {
        return (V) row[index];
    }
}
