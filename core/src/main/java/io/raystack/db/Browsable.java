package io.raystack.db;

import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import io.raystack.db.query.Query;
import io.raystack.db.sql.Explain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages, ends and plans: the part of {@link QuerySet} that reads some rows of many.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Browsable<T extends KeyedModel, P, Q extends Browsable<T, P, Q>> extends Readable<T, P, Q> {
    /** For query sets. */
    Browsable() {}

    // ---- pages -----------------------------------------------------------------------------------------------------

    /** The first rows in the order said, ties broken by the key, with the cursors of the pages beside: {@code page(20)}. */
    public final Page<T> page(int size) {
        return page(Paging.of(size));
    }

    /** The rows at a cursor of a page before: {@code page(20, cursor)} → {@code WHERE (views, id) after the cursor's}. */
    public final Page<T> page(int size, @Nullable String cursor) {
        return page(Paging.of(size).at(cursor));
    }

    /** The same with signed cursors: {@code page(PAGES.at(cursor))} where {@code PAGES = Paging.of(20).signed(secret)}. */
    public final Page<T> page(Paging paging) {
        return new Pages<>(asked().with(unsliced("take pages")), paging).page();
    }

    /**
     * The rows of a page as a query set, to select from, count or explain: {@code seek(PAGES.at(cursor)).value(x -> x.title)}. At
     * a cursor of the page before, the rows come in the opposite order.
     */
    public final Q seek(Paging paging) {
        return then(new Pages<>(asked().with(unsliced("take pages")), paging).rows(paging.size()));
    }

    // ---- ends ------------------------------------------------------------------------------------------------------

    /** {@code earliest(x -> x.publishedAt)}: the row with the smallest value; {@code DoesNotExist} when there is none. */
    @SafeVarargs
    public final T earliest(
            Function<? super P, ? extends Ordering<? super T>> first,
            Function<? super P, ? extends Ordering<? super T>>... rest) {
        return end(Clauses.orders(path(), first, rest), false);
    }

    /** {@code earliest("published_at", "-id")}: by name. */
    public final T earliest(String first, String... rest) {
        return end(Clauses.orders(first, rest), false);
    }

    /** {@code latest(x -> x.publishedAt)}: the row with the greatest value; {@code DoesNotExist} when there is none. */
    @SafeVarargs
    public final T latest(
            Function<? super P, ? extends Ordering<? super T>> first,
            Function<? super P, ? extends Ordering<? super T>>... rest) {
        return end(Clauses.orders(path(), first, rest), true);
    }

    /** {@code latest("published_at")}: by name. */
    public final T latest(String first, String... rest) {
        return end(Clauses.orders(first, rest), true);
    }

    private T end(List<Order<?>> by, boolean last) {
        Query ordered = unsliced("take the last of").orderBy(by);
        return Results.only(asked().with((last ? ordered.reverse() : ordered).slice(new Query.Slice(0, 1))));
    }

    /** Whether this object is one of the rows: {@code SELECT 1 ... WHERE id = ?}. */
    public final boolean contains(T row) {
        Query rows = unsliced("ask contains(...)");
        Node key = Results.key(asked().meta());
        return asked().reader().exists(rows.where(new Node.Compare(LookupDef.EXACT, key, new Node.Literal(row))));
    }

    // ---- many ------------------------------------------------------------------------------------------------------

    /** The rows in bounded memory, this number at a time; rows of one chunk load related rows together. Close it. */
    public final Stream<T> stream(int chunk) {
        if (chunk < 1) {
            throw new io.raystack.db.errors.QueryError(
                    "stream(" + chunk + ") reads no rows at a time.", "Give a number from 1 on, or say stream().");
        }
        return asked().reader().stream(query(), asked().loading(), chunk);
    }

    // ---- plans -----------------------------------------------------------------------------------------------------

    /** What the database says of how it would find the rows: {@code EXPLAIN SELECT ...}. */
    public final String explain(Explain... options) {
        Set<Explain> wanted = EnumSet.noneOf(Explain.class);
        wanted.addAll(new ArrayList<>(List.of(options)));
        return asked().reader().explain(query(), wanted);
    }
}
