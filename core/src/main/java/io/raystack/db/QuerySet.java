package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Fetching;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
public abstract class QuerySet<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> extends Filterable<T, P, Q>
        implements HasQuery, Iterable<T> {
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

    /** What this link asks. */
    final Asked<T> asked() {
        return sentence().asked();
    }

    @Override
    final P path() {
        return sentence().path();
    }

    /** For {@code in(...)} and {@code exists(...)}: what is asked. */
    @Override
    public final Query query() {
        return asked().query();
    }

    // ---- which rows ------------------------------------------------------------------------------------------------

    /** All rows of this query set: itself. */
    public final Q all() {
        return then(query());
    }

    /** No row, without asking the database. */
    public final Q none() {
        return then(query().where(new Node.Logic(Node.Logic.Operator.OR, List.of())));
    }

    /** {@code slice(20, 40)} → {@code LIMIT 20 OFFSET 20}: rows {@code from} (included) to {@code to} (excluded). */
    public final Q slice(long from, long to) {
        return then(query().slice(Clauses.slice(query().slice(), from, to)));
    }

    /** Equal rows once; for {@code values}, {@code value} and {@code select}. Whole objects are never equal rows. */
    public final Q distinct() {
        return then(query().select(Clauses.distinct(query().selection())));
    }

    // ---- in what order ---------------------------------------------------------------------------------------------

    /** {@code orderBy(x -> x.views.desc(), x -> x.title)} → {@code ORDER BY views DESC, title}; replaces the order. */
    @SafeVarargs
    public final Q orderBy(
            Function<? super P, ? extends Ordering<? super T>> first,
            Function<? super P, ? extends Ordering<? super T>>... rest) {
        P path = path();
        List<Order<?>> by = new ArrayList<>(rest.length + 1);
        by.add(first.apply(path).order());
        for (Function<? super P, ? extends Ordering<? super T>> next : rest) {
            by.add(next.apply(path).order());
        }
        return ordered(by);
    }

    /** {@code orderBy(Article_.views.desc(), Article_.title)} → {@code ORDER BY views DESC, title}. */
    @SafeVarargs
    public final Q orderBy(Ordering<? super T> first, Ordering<? super T>... rest) {
        List<Order<?>> by = new ArrayList<>(rest.length + 1);
        by.add(first.order());
        for (Ordering<? super T> next : rest) {
            by.add(next.order());
        }
        return ordered(by);
    }

    /** {@code orderBy("-views", "author__name")} → {@code ORDER BY views DESC, author.name}: by name, minus for descending. */
    public final Q orderBy(String first, String... rest) {
        return ordered(Clauses.orders(first, rest));
    }

    /** The opposite order; without any, by the key downwards. */
    public final Q reverse() {
        return then(Clauses.reversed(asked().meta(), unsliced("reverse")));
    }

    // ---- what comes with them --------------------------------------------------------------------------------------

    /** {@code fetch(x -> x.author, x -> x.tags)}: related rows come with the result; to-one by a join, to-many by one more query. */
    @SafeVarargs
    public final Q fetch(
            Function<? super P, ? extends Fetching<? super T>> first,
            Function<? super P, ? extends Fetching<? super T>>... rest) {
        P path = path();
        Query query = query().fetch(first.apply(path).fetch());
        for (Function<? super P, ? extends Fetching<? super T>> next : rest) {
            query = query.fetch(next.apply(path).fetch());
        }
        return then(query);
    }

    /** {@code fetch(Article_.author, Article_.tags.with(Tag.objects.filter(...)))}. */
    @SafeVarargs
    public final Q fetch(Fetching<? super T> first, Fetching<? super T>... rest) {
        Query query = query().fetch(first.fetch());
        for (Fetching<? super T> next : rest) {
            query = query.fetch(next.fetch());
        }
        return then(query);
    }

    /** {@code fetch("author__publisher", "tags")}: by name. */
    public final Q fetch(String first, String... rest) {
        Query query = query().fetch(new Fetch.ByName(first, null));
        for (String next : rest) {
            query = query.fetch(new Fetch.ByName(next, null));
        }
        return then(query);
    }

    /** {@code fetch("tags", Tag.objects.filter(...))}: by name, only the related rows of this query, in its order. */
    public final Q fetch(String relation, HasQuery related) {
        return then(query().fetch(new Fetch.ByName(relation, related.query())));
    }

    /** {@code annotate(n)} with {@code var n = Author_.articles().count().as("n")}: read it with {@code n.of(author)}. */
    @SafeVarargs
    public final Q annotate(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
        Query query = query().annotate(first.aliased());
        for (Alias<? super T, ?> next : rest) {
            query = query.annotate(next.aliased());
        }
        return then(query);
    }

    /** {@code annotate(x -> x.articles().count().as("n"))}. */
    @SafeVarargs
    public final Q annotate(
            Function<? super P, ? extends Alias<? super T, ?>> first,
            Function<? super P, ? extends Alias<? super T, ?>>... rest) {
        P path = path();
        Query query = query().annotate(first.apply(path).aliased());
        for (Function<? super P, ? extends Alias<? super T, ?>> next : rest) {
            query = query.annotate(next.apply(path).aliased());
        }
        return then(query);
    }

    /** {@code groupBy(x -> x.author().name)} → {@code GROUP BY author.name}; then {@code select}, {@code value} or {@code values}. */
    @SafeVarargs
    public final Groups<T, P> groupBy(
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        List<Node> by = new ArrayList<>(rest.length + 1);
        by.add(node(first));
        for (Function<? super P, ? extends Expr<? super T, ?>> next : rest) {
            by.add(node(next));
        }
        return new Groups<>(path(), asked().with(unsliced("group")), by);
    }

    /** {@code groupBy("author__name")} → {@code GROUP BY author.name}: by name. */
    public final Groups<T, P> groupBy(String first, String... rest) {
        List<Node> by = new ArrayList<>(rest.length + 1);
        by.add(new Node.Named(first));
        for (String next : rest) {
            by.add(new Node.Named(next));
        }
        return new Groups<>(path(), asked().with(unsliced("group")), by);
    }

    // ---- where and how they are read -------------------------------------------------------------------------------

    /** The same rows of another open database: {@code using("replica")}. */
    public final Q using(String database) {
        return then(asked().in(database));
    }

    /** What happens when a related row is asked for that was not loaded; for the rows of this result. */
    public final Q loading(Loading how) {
        return then(asked().loading(how));
    }

    /** → {@code SELECT ... FOR UPDATE}: locks the rows until the transaction ends; waits for others. */
    public final Q selectForUpdate() {
        return then(query().lock(Query.Lock.UPDATE));
    }

    /** → {@code SELECT ... FOR UPDATE NOWAIT} or {@code SKIP LOCKED}. */
    public final Q selectForUpdate(Locking others) {
        return then(query().lock(others == Locking.NOWAIT ? Query.Lock.UPDATE_NOWAIT : Query.Lock.UPDATE_SKIP_LOCKED));
    }

    /** The same results as {@link java.util.concurrent.CompletableFuture}s; not inside {@code atomic}. */
    public final Async<T, Q> async() {
        return new Async<>(all(), asked().reading());
    }

    /** Rows of SQL of your own, mapped by column names: {@code raw("select * from blog_article where views > ?", 10)}. */
    public final RawRows<T> raw(String sql, @Nullable Object... args) {
        return new RawRows<>(asked(), sql, args);
    }

    // ---- read ------------------------------------------------------------------------------------------------------

    /** All rows, loaded now, in a list that is yours. */
    public final List<T> list() {
        return asked().reader().list(query(), asked().loading());
    }

    /** Loads all rows and walks through them. */
    @Override
    public final Iterator<T> iterator() {
        return list().iterator();
    }

    /** The rows in bounded memory. It holds a connection: close it. */
    public final Stream<T> stream() {
        return asked().reader().stream(query(), asked().loading());
    }

    /** The first row; without an order, the one with the smallest key. */
    public final Optional<T> first() {
        return Results.first(asked(), Clauses.ordered(asked().meta(), query()));
    }

    /** The last row; without an order, the one with the greatest key. */
    public final Optional<T> last() {
        return Results.first(asked(), Clauses.reversed(asked().meta(), unsliced("take the last of")));
    }

    /** The only row; {@code DoesNotExist} when there is none, {@code MultipleObjectsReturned} when there are several. */
    public final T get() {
        return Results.only(asked());
    }

    /** The row with this key: {@code get(1)} → {@code WHERE id = ?}. */
    public final T get(long key) {
        return Results.byKey(asked(), key);
    }

    /** The row with this key. */
    public final T get(UUID key) {
        return Results.byKey(asked(), key);
    }

    /** The row with this key. */
    public final T get(String key) {
        return Results.byKey(asked(), key);
    }

    /** The only row for which all conditions hold. */
    @SafeVarargs
    public final T get(
            Function<? super P, ? extends Condition<? super T>> first,
            Function<? super P, ? extends Condition<? super T>>... rest) {
        return filter(first, rest).get();
    }

    /** The only row for which all conditions hold. */
    @SafeVarargs
    public final T get(Condition<? super T> first, Condition<? super T>... rest) {
        return filter(first, rest).get();
    }

    /** The only row for which the lookup holds: {@code get("slug", "hello")}. */
    public final T get(String lookup, Object value) {
        return filter(lookup, value).get();
    }

    /** The only row for which both lookups hold. */
    public final T get(String lookup1, Object value1, String lookup2, Object value2) {
        return filter(lookup1, value1, lookup2, value2).get();
    }

    /** The only row for which all lookups hold. */
    public final T get(Map<String, ?> lookups) {
        return filter(lookups).get();
    }

    /** {@code SELECT COUNT(*)}. */
    public final long count() {
        return asked().reader().count(query());
    }

    /** Whether there is a row. */
    public final boolean exists() {
        return asked().reader().exists(query());
    }

    /** The rows with these keys, by key; keys without a row are left out. */
    public final <K> Map<K, T> inBulk(Collection<K> keys) {
        return Results.byKeys(asked(), keys);
    }

    /** {@code aggregate(x -> x.views.sum())} → {@code SELECT SUM(views)}: one value of all rows; null where there is none. */
    public final <V extends @Nullable Object> V aggregate(
            Function<? super P, ? extends Expr<? super T, ? extends V>> a) {
        return Results.aggregate(asked(), List.of(node(a)), r -> Results.at(r, 0));
    }

    /** Two values of all rows. */
    public final <A extends @Nullable Object, B extends @Nullable Object> Row2<A, B> aggregate(
            Function<? super P, ? extends Expr<? super T, ? extends A>> a,
            Function<? super P, ? extends Expr<? super T, ? extends B>> b) {
        return Results.aggregate(
                asked(), List.of(node(a), node(b)), r -> new Row2<>(Results.at(r, 0), Results.at(r, 1)));
    }

    /** Three values of all rows; for more, give aliases. */
    public final <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Row3<A, B, C> aggregate(
                    Function<? super P, ? extends Expr<? super T, ? extends A>> a,
                    Function<? super P, ? extends Expr<? super T, ? extends B>> b,
                    Function<? super P, ? extends Expr<? super T, ? extends C>> c) {
        return Results.aggregate(
                asked(),
                List.of(node(a), node(b), node(c)),
                r -> new Row3<>(Results.at(r, 0), Results.at(r, 1), Results.at(r, 2)));
    }

    /** {@code aggregate(Article_.views.sum().as("total"))}: values of all rows, by name. */
    @SafeVarargs
    public final Row aggregate(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
        List<Node.Aliased> values = new ArrayList<>(rest.length + 1);
        values.add(first.aliased());
        for (Alias<? super T, ?> next : rest) {
            values.add(next.aliased());
        }
        return Results.aggregate(asked(), values);
    }

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
    final <X extends @Nullable Object> Rows<X> rows(List<Node> values, Function<@Nullable Object[], X> make) {
        return new Rows<>(asked().with(Clauses.selecting(query(), values)), make);
    }

    @Override
    final Rows.ByName<T> named(List<Node> values) {
        return new Rows.ByName<>(asked().with(Clauses.selecting(query(), values)));
    }

    @Override
    final Node node(Function<? super P, ? extends Expr<? super T, ?>> path) {
        return path.apply(path()).node();
    }

    /** For the hall: the next link. */
    final Q then(Query next) {
        return then(asked().with(next));
    }

    /** For the hall: the next link. */
    final Q then(Asked<T> next) {
        return link(sentence().with(next));
    }

    @Override
    final Q where(String verb, Node condition) {
        return then(unsliced(verb).where(condition));
    }

    private Q ordered(List<Order<?>> by) {
        return then(unsliced("order").orderBy(by));
    }

    private long change(List<Assignment<?>> changes) {
        Query rows = unsliced("update");
        return asked().writing().writer().update(rows, changes);
    }

    private Query unsliced(String verb) {
        return Clauses.unsliced(verb, query());
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + Results.describe(asked());
    }
}
