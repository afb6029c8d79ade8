package io.raystack.db;

import io.raystack.db.query.Expr;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Settable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which column gets what in {@code insertFrom}: {@code c -> c.set(to -> to.title, from -> from.title.upper())}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity that is inserted
 * @param <P> its typed path
 * @param <S> the entity that is read
 * @param <F> its typed path
 */
public final class Copying<T extends KeyedModel, P, S extends KeyedModel, F> {
    private final P to;
    private final F from;
    private final List<Node> targets;
    private final List<Node> values;

    Copying(P to, F from) {
        this(to, from, List.of(), List.of());
    }

    private Copying(P to, F from, List<Node> targets, List<Node> values) {
        this.to = to;
        this.from = from;
        this.targets = targets;
        this.values = values;
    }

    /** A column of the new rows gets what {@code value} is in the rows that are read. */
    public <V extends @Nullable Object> Copying<T, P, S, F> set(
            Function<? super P, ? extends Settable<? super T, V>> column,
            Function<? super F, ? extends Expr<? super S, ? extends V>> value) {
        return plus(column.apply(to).node(), value.apply(from).node());
    }

    /** A column of the new rows gets the same value everywhere. */
    public <V> Copying<T, P, S, F> value(Function<? super P, ? extends Settable<? super T, V>> column, V value) {
        return plus(column.apply(to).node(), new Node.Literal(value));
    }

    /** By name: a value, an expression such as {@code path("author__name")}, or a query of one value. */
    public Copying<T, P, S, F> set(String column, @Nullable Object value) {
        Node said = value instanceof Expr<?, ?> expr
                ? expr.node()
                : value instanceof HasQuery query ? new Node.SubQuery(query.query()) : new Node.Literal(value);
        return plus(new Node.Named(column), said);
    }

    private Copying<T, P, S, F> plus(Node target, Node value) {
        List<Node> columns = new ArrayList<>(targets);
        List<Node> selected = new ArrayList<>(values);
        columns.add(target);
        selected.add(value);
        return new Copying<>(to, from, List.copyOf(columns), List.copyOf(selected));
    }

    long into(Asked<T> asked, Query source) {
        Query selecting = Clauses.selecting(source.withoutFetches(), values);
        return asked.writing().writer().insertFrom(asked.meta(), targets, selecting);
    }
}
