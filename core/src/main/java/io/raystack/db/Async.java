package io.raystack.db;

import io.raystack.db.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The results of a query set as futures: {@code Article.objects.popular().async().list()}. They run on virtual threads where
 * the JVM has them, else on a bounded pool, never on more connections than the database's pool has.
 *
 * <p>Immutable and thread-safe. Starting anything inside {@code atomic} is an error, since a transaction belongs to its
 * thread.
 *
 * @param <T> the entity
 * @param <Q> the query set
 */
public final class Async<T extends KeyedModel, Q extends QuerySet<T, ?, Q>> {
    private final Q rows;
    private final Session session;

    Async(Q rows, Session session) {
        this.rows = rows;
        this.session = session;
    }

    /** All rows. */
    public CompletableFuture<List<T>> list() {
        return call(QuerySet::list);
    }

    /** The first row. */
    public CompletableFuture<Optional<T>> first() {
        return call(QuerySet::first);
    }

    /** The last row. */
    public CompletableFuture<Optional<T>> last() {
        return call(QuerySet::last);
    }

    /** The only row. */
    public CompletableFuture<T> get() {
        return call(QuerySet::get);
    }

    /** The row with this key. */
    public CompletableFuture<T> get(long key) {
        return call(q -> q.get(key));
    }

    /** How many rows. */
    public CompletableFuture<Long> count() {
        return call(QuerySet::count);
    }

    /** Whether there is a row. */
    public CompletableFuture<Boolean> exists() {
        return call(QuerySet::exists);
    }

    /** A new object, filled and inserted. */
    public CompletableFuture<T> create(Consumer<? super T> fill) {
        return call(q -> q.create(fill));
    }

    /** Anything else: {@code async().call(q -> q.update(x -> x.views.set(0)))}. */
    public <X> CompletableFuture<X> call(Function<? super Q, ? extends X> work) {
        return session.background().start(() -> work.apply(rows));
    }
}
