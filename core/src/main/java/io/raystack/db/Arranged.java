package io.raystack.db;

import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Fetching;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows, in what order, what comes with them, and how they are read: the part of {@link QuerySet} that gives a further
 * query set.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Arranged<T extends KeyedModel, P, Q> extends Filterable<T, P, Q> implements HasQuery {
    /** For query sets. */
    Arranged() {}

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
        return then(unsliced("say distinct()").select(query().selection().distinctRows()));
    }

    /** {@code distinct("author")} → {@code SELECT DISTINCT ON (author_id)}: of equal ones the first of the order, which begins with them. */
    public final Q distinct(String first, String... rest) {
        return then(unsliced("say distinct()").select(query().selection().distinctOn(Clauses.names(first, rest))));
    }

    /** {@code distinct(x -> x.author)} → {@code SELECT DISTINCT ON (author_id)}. */
    @SafeVarargs
    public final Q distinct(
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        List<Node> on = Clauses.nodes(path(), first, rest);
        return then(unsliced("say distinct()").select(query().selection().distinctOn(on)));
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

    /** No order, not even the model's own. */
    public final Q unordered() {
        return then(unsliced("order").unordered());
    }

    /** {@code orderBy(policy, "-views,title")}: names that nobody vouches for, as far as {@code policy} allows them. */
    public final Q orderBy(LookupPolicy<T> policy, String first, String... rest) {
        List<String> names = new ArrayList<>(List.of(first));
        names.addAll(List.of(rest));
        return ordered(policy.orders(meta(), names));
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

    /**
     * {@code fetch("books", Book.objects.filter(...), "cheap")}: by name, the related rows under a name of their own; read
     * them with {@code fetched("cheap").of(author)}, load more behind them with {@code fetch("cheap__tags")}.
     */
    public final Q fetch(String relation, HasQuery related, String to) {
        return then(query().fetch(new Fetch.ByName(relation, related.query(), to)));
    }

    /**
     * {@code annotate(n)} with {@code var n = Author_.articles().count().as("n")} → {@code SELECT ..., (SELECT COUNT(*) ...)}: read
     * it with {@code n.of(author)}; later calls may use it by its name.
     */
    @SafeVarargs
    public final Q annotate(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
        return then(Naming.annotate(asked(), Naming.<T>aliased(first, rest)));
    }

    /** {@code annotate(x -> x.articles().count().as("n"))}. */
    @SafeVarargs
    public final Q annotate(
            Function<? super P, ? extends Alias<? super T, ?>> first,
            Function<? super P, ? extends Alias<? super T, ?>>... rest) {
        return then(Naming.annotate(asked(), Naming.<T, P>aliased(path(), first, rest)));
    }

    /** {@code alias(n).filter("n__gt", 3)}: like {@link #annotate(Alias, Alias[])}, but it does not come with the result. */
    @SafeVarargs
    public final Q alias(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
        return then(Naming.alias(asked(), Naming.<T>aliased(first, rest)));
    }

    /** {@code alias(x -> x.articles().count().as("n"))}. */
    @SafeVarargs
    public final Q alias(
            Function<? super P, ? extends Alias<? super T, ?>> first,
            Function<? super P, ? extends Alias<? super T, ?>>... rest) {
        return then(Naming.alias(asked(), Naming.<T, P>aliased(path(), first, rest)));
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

    // ---- below the waterline ---------------------------------------------------------------------------------------

    /** What this link asks. */
    abstract Asked<T> asked();

    @Override
    final Meta<?> meta() {
        return asked().meta();
    }

    /** For {@code in(...)} and {@code exists(...)}: what is asked. */
    @Override
    public final Query query() {
        return asked().query();
    }

    /** The next link. */
    abstract Q then(Asked<T> next);

    /** The next link. */
    final Q then(Query next) {
        return then(asked().with(next));
    }

    @Override
    final Q where(String verb, Node condition) {
        return then(unsliced(verb).where(condition));
    }

    @Override
    final <X extends @Nullable Object> Rows<X> rows(List<Node> values, Function<@Nullable Object[], X> make) {
        return new Rows<>(asked().with(Clauses.selecting(query(), values)), make);
    }

    @Override
    final Rows.ByName<T> named(List<Node> values) {
        return new Rows.ByName<>(asked().with(Naming.values(asked(), values)));
    }

    @Override
    final List<Node> everything() {
        return Naming.everything(asked());
    }

    @Override
    final Node node(Function<? super P, ? extends Expr<? super T, ?>> path) {
        return path.apply(path()).node();
    }

    final Query unsliced(String verb) {
        return Clauses.unsliced(verb, query());
    }

    private Q ordered(List<Order<?>> by) {
        return then(unsliced("order").orderBy(by));
    }
}
