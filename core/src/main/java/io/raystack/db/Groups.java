package io.raystack.db;

import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows in groups, what {@code groupBy} gives: {@code groupBy(x -> x.author().name).select(Stat::new, x -> x.author().name, x ->
 * count())}. Conditions are about groups ({@code HAVING}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class Groups<T extends KeyedModel, P> extends Filterable<T, P, Groups<T, P>> {
    private final P path;
    private final Asked<T> asked;

    Groups(P path, Asked<T> asked, List<Node> by) {
        this.path = path;
        this.asked = asked.with(asked.query().select(asked.query().selection().groupBy(by)));
    }

    private Groups(P path, Asked<T> asked) {
        this.path = path;
        this.asked = asked;
    }

    /** {@code orderBy(x -> count().desc())} → {@code ORDER BY COUNT(*) DESC}. */
    @SafeVarargs
    public final Groups<T, P> orderBy(
            Function<? super P, ? extends Ordering<? super T>> first,
            Function<? super P, ? extends Ordering<? super T>>... rest) {
        List<Order<?>> by = new ArrayList<>(rest.length + 1);
        by.add(first.apply(path).order());
        for (Function<? super P, ? extends Ordering<? super T>> next : rest) {
            by.add(next.apply(path).order());
        }
        return then(asked.query().orderBy(by));
    }

    /** By name, minus for descending. */
    public Groups<T, P> orderBy(String first, String... rest) {
        return then(asked.query().orderBy(Clauses.orders(first, rest)));
    }

    @Override
    <X extends @Nullable Object> Rows<X> rows(List<Node> values, Function<@Nullable Object[], X> make) {
        return new Rows<>(asked.with(Clauses.selecting(asked.query(), values)), make);
    }

    @Override
    Rows.ByName<T> named(List<Node> values) {
        return new Rows.ByName<>(asked.with(Naming.values(asked, values)));
    }

    @Override
    List<Node> everything() {
        return Naming.everything(asked);
    }

    @Override
    Node node(Function<? super P, ? extends Expr<? super T, ?>> expression) {
        return expression.apply(path).node();
    }

    @Override
    Meta<?> meta() {
        return asked.meta();
    }

    @Override
    P path() {
        return path;
    }

    @Override
    Groups<T, P> where(String verb, Node condition) {
        return then(asked.query().where(condition));
    }

    private Groups<T, P> then(Query query) {
        return new Groups<>(path, asked.with(query));
    }
}
