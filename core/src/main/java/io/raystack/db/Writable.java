package io.raystack.db;

import io.raystack.db.query.Assignment;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is done to the rows: the part of {@link QuerySet} that creates, changes and deletes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Writable<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> extends Readable<T, P, Q> {
    /** For query sets. */
    Writable() {}

    // ---- write -----------------------------------------------------------------------------------------------------

    /** A new object, filled and inserted: {@code create(x -> x.title = "Hello")} → {@code INSERT}. */
    public final T create(Consumer<? super T> fill) {
        return Creation.create(asked(), fill);
    }

    /** The only row for which {@code find} holds, else a new one with the values that {@code find} says are equal. */
    public final T getOrCreate(Function<? super P, ? extends Condition<? super T>> find) {
        return getOrCreate(find, x -> {});
    }

    /** The same; {@code fill} completes a new object and is not called for one that is there. */
    public final T getOrCreate(Function<? super P, ? extends Condition<? super T>> find, Consumer<? super T> fill) {
        return Creation.getOrCreate(filter(find), Clauses.all(path(), find), fill);
    }

    /** The same by name: {@code getOrCreate(Map.of("slug", "java"), x -> x.name = "Java")}. */
    public final T getOrCreate(Map<String, ?> lookups, Consumer<? super T> fill) {
        return Creation.getOrCreate(filter(lookups), Node.named(lookups), fill);
    }

    /** The only row for which {@code find} holds, locked, changed and saved; else a new one, changed and inserted. */
    public final T updateOrCreate(
            Function<? super P, ? extends Condition<? super T>> find, Consumer<? super T> change) {
        return Creation.updateOrCreate(filter(find), Clauses.all(path(), find), change);
    }

    /** The same by name. */
    public final T updateOrCreate(Map<String, ?> lookups, Consumer<? super T> change) {
        return Creation.updateOrCreate(filter(lookups), Node.named(lookups), change);
    }

    /** {@code update(x -> x.views.set(x.views.plus(1)))} → {@code UPDATE ... SET views = views + 1}; gives the rows matched. */
    @SafeVarargs
    public final long update(
            Function<? super P, ? extends Assignment<? super T>> first,
            Function<? super P, ? extends Assignment<? super T>>... rest) {
        P path = path();
        List<Assignment<?>> changes = new ArrayList<>(rest.length + 1);
        changes.add(first.apply(path));
        for (Function<? super P, ? extends Assignment<? super T>> next : rest) {
            changes.add(next.apply(path));
        }
        return change(changes);
    }

    /** {@code update(Article_.views.set(0))}. */
    @SafeVarargs
    public final long update(Assignment<? super T> first, Assignment<? super T>... rest) {
        List<Assignment<?>> changes = new ArrayList<>(rest.length + 1);
        changes.add(first);
        changes.addAll(List.of(rest));
        return change(changes);
    }

    /** {@code update("views", 0)}: by name; null is NULL. */
    public final long update(String field, @Nullable Object value) {
        return change(List.of(Clauses.assignment(field, value)));
    }

    /** {@code update(Map.of("views", 0, "likes", 0))}: by name; null is NULL. */
    public final long update(Map<String, ?> values) {
        List<Assignment<?>> changes = new ArrayList<>(values.size());
        values.forEach((field, value) -> changes.add(Clauses.assignment(field, value)));
        return change(changes);
    }

    /** Deletes the rows and what hangs on them, as {@code onDelete} says; gives the rows removed by model. */
    public final Map<String, Long> delete() {
        Query rows = unsliced("delete");
        return asked().writing().writer().delete(rows);
    }

    /** Inserts many in few statements and fills their keys; gives the same objects. */
    public final List<T> bulkCreate(Collection<? extends T> rows) {
        return Creation.bulk(asked(), rows, new Bulk<>(path()));
    }

    /** {@code bulkCreate(rows, b -> b.batchSize(500).ignoreConflicts())}. */
    public final List<T> bulkCreate(Collection<? extends T> rows, Function<Bulk<T, P>, Bulk<T, P>> how) {
        return Creation.bulk(asked(), rows, how.apply(new Bulk<>(path())));
    }

    /** {@code bulkUpdate(rows, x -> x.views)}: writes these fields of many; gives the rows matched. */
    @SafeVarargs
    public final long bulkUpdate(
            Collection<? extends T> rows,
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        return Creation.bulkUpdate(asked(), rows, Clauses.nodes(path(), first, rest));
    }

    /** {@code bulkUpdate(rows, "views")}: by name. */
    public final long bulkUpdate(Collection<? extends T> rows, String first, String... rest) {
        return Creation.bulkUpdate(asked(), rows, Clauses.names(first, rest));
    }

    private long change(List<Assignment<?>> changes) {
        Query rows = unsliced("update");
        return asked().writing().writer().update(rows, changes);
    }
}
