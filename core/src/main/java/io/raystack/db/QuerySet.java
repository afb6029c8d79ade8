package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Query;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a model: which, in what order, what comes with them, and what is done to them. {@code Article.objects} is all of
 * them; each call gives a further query set and leaves this one as it was. Nothing is sent before a result is asked for.
 *
 * <p>Three ways to name things, which mix freely: {@code filter(x -> x.title.eq("A"))}, {@code filter(Article_.title.eq("A"))}
 * and {@code filter("title", "A")}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class QuerySet<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> extends Writable<T, P, Q> {
    private @Nullable Sentence<T, P, Q> sentence;

    /** For subclasses; links are made by {@code Article_.objects(ArticleQuery::new)} and by chaining, never by hand. */
    protected QuerySet() {}

    /** For generated code: the first link. */
    public static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Q first(
            Meta<T> meta, P path, Supplier<Q> factory) {
        Query all = Query.of(meta.spec().className());
        return link(new Sentence<>(path, factory, new Asked<>(meta, all, null, null)));
    }

    private static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Q link(Sentence<T, P, Q> said) {
        Q next = said.factory().get();
        QuerySet<T, P, Q> fresh = next;
        if (fresh.sentence != null) {
            throw new QueryError(
                    "The factory of " + next.getClass().getSimpleName() + " gave the same object twice.",
                    "Write Article_.objects(ArticleQuery::new).");
        }
        fresh.sentence = said;
        VarHandle.releaseFence(); // whoever sees the link sees what it says
        return next;
    }

    /** What this link says. */
    final Sentence<T, P, Q> sentence() {
        Sentence<T, P, Q> said = sentence;
        if (said == null) {
            String name = getClass().getSimpleName();
            throw new QueryError(
                    "query.by-hand",
                    "A " + name + " made with new knows no model.",
                    "Use the query set that the model declares: Article.objects.",
                    null);
        }
        return said;
    }

    @Override
    final Asked<T> asked() {
        return sentence().asked();
    }

    @Override
    final P path() {
        return sentence().path();
    }

    /** The same results as {@link java.util.concurrent.CompletableFuture}s; not inside {@code atomic}. */
    public final Async<T, Q> async() {
        return new Async<>(all(), asked().reading());
    }

    // ---- tables ----------------------------------------------------------------------------------------------------

    /** {@code CREATE TABLE IF NOT EXISTS ...}, after the tables that it points to; what is there is left alone. */
    public final void createTable() {
        asked().writing().tables().create(List.of(asked().meta()));
    }

    /** {@code DROP TABLE IF EXISTS ...}, with the tables in between. */
    public final void dropTable() {
        asked().writing().tables().drop(List.of(asked().meta()));
    }

    // ---- below the waterline ---------------------------------------------------------------------------------------

    @Override
    final Q then(Asked<T> next) {
        return link(sentence().with(next));
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + Results.describe(asked());
    }
}
