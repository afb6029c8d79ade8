package io.raystack.db;

import io.raystack.db.query.Assignment;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.session.Equalities;
import io.raystack.db.session.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
public abstract class Writable<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> extends Browsable<T, P, Q> {
    /** For query sets. */
    Writable() {}

    // ---- write -----------------------------------------------------------------------------------------------------

    /** A new object, filled and inserted: {@code create(x -> x.title = "Hello")} → {@code INSERT}. */
    public final T create(Consumer<? super T> fill) {
        return Creation.create(asked(), Creation.Filling.of(fill));
    }

    /** {@code create(x -> x.title = "Hello", x -> x.slug.set(...))}: the database computes the values of some fields. */
    @SafeVarargs
    public final T create(
            Consumer<? super T> fill,
            Function<? super P, ? extends Assignment<? super T>> first,
            Function<? super P, ? extends Assignment<? super T>>... rest) {
        return Creation.create(asked(), new Creation.Filling<>(fill, Clauses.assignments(path(), first, rest)));
    }

    /** {@code create(Map.of("title", "Hello"))}: by name; a value may be an expression or a query, null is NULL. */
    public final T create(Map<String, ?> values) {
        return Creation.create(asked(), Creation.Filling.of(Clauses.assignments(values)));
    }

    /** {@code build(Map.of("title", "Hello"))}: a new object with these values that is not stored yet. */
    public final T build(Map<String, ?> values) {
        T made = asked().meta().create();
        Equalities.fill(asked().meta(), made, values);
        return made;
    }

    /** The only row for which {@code find} holds, else a new one with the values that {@code find} says are equal. */
    public final T getOrCreate(Function<? super P, ? extends Condition<? super T>> find) {
        return getOrCreate(find, x -> {});
    }

    /** The same; {@code fill} completes a new object and is not called for one that is there. */
    public final T getOrCreate(Function<? super P, ? extends Condition<? super T>> find, Consumer<? super T> fill) {
        return Creation.getOrCreate(filter(find), Clauses.all(path(), find), Creation.Filling.of(fill));
    }

    /** The same by name: {@code getOrCreate(Map.of("slug", "java"), x -> x.name = "Java")}. */
    public final T getOrCreate(Map<String, ?> lookups, Consumer<? super T> fill) {
        return Creation.getOrCreate(filter(lookups), Node.named(lookups), Creation.Filling.of(fill));
    }

    /** All by name: {@code getOrCreate(Map.of("slug", "java"), Map.of("name", "Java"))}. */
    public final T getOrCreate(Map<String, ?> lookups, Map<String, ?> defaults) {
        Creation.Filling<T> filling = Creation.Filling.of(Clauses.assignments(defaults));
        return Creation.getOrCreate(filter(lookups), Node.named(lookups), filling);
    }

    /** The only row for which {@code find} holds, locked, changed and saved; else a new one, changed and inserted. */
    public final T updateOrCreate(
            Function<? super P, ? extends Condition<? super T>> find, Consumer<? super T> change) {
        return updateOrCreate(find, change, change);
    }

    /** The same, but a new one is filled by {@code create} instead. */
    public final T updateOrCreate(
            Function<? super P, ? extends Condition<? super T>> find,
            Consumer<? super T> change,
            Consumer<? super T> create) {
        return Creation.updateOrCreate(
                filter(find), Clauses.all(path(), find), Creation.Filling.of(change), Creation.Filling.of(create));
    }

    /** The same by name. */
    public final T updateOrCreate(Map<String, ?> lookups, Consumer<? super T> change) {
        Creation.Filling<T> filling = Creation.Filling.of(change);
        return Creation.updateOrCreate(filter(lookups), Node.named(lookups), filling, filling);
    }

    /** All by name: {@code updateOrCreate(Map.of("slug", "java"), Map.of("views", path("views").number().plus(1)))}. */
    public final T updateOrCreate(Map<String, ?> lookups, Map<String, ?> defaults) {
        return updateOrCreate(lookups, defaults, defaults);
    }

    /** The same, but a new one gets {@code createDefaults} instead. */
    public final T updateOrCreate(Map<String, ?> lookups, Map<String, ?> defaults, Map<String, ?> createDefaults) {
        return Creation.updateOrCreate(
                filter(lookups),
                Node.named(lookups),
                Creation.Filling.of(Clauses.assignments(defaults)),
                Creation.Filling.of(Clauses.assignments(createDefaults)));
    }

    /** {@code update(x -> x.views.set(x.views.plus(1)))} → {@code UPDATE ... SET views = views + 1}; gives the rows matched. */
    @SafeVarargs
    public final long update(
            Function<? super P, ? extends Assignment<? super T>> first,
            Function<? super P, ? extends Assignment<? super T>>... rest) {
        return change(Clauses.assignments(path(), first, rest));
    }

    /** {@code update(Article_.views.set(0))}. */
    @SafeVarargs
    public final long update(Assignment<? super T> first, Assignment<? super T>... rest) {
        return change(Clauses.assignments(first, rest));
    }

    /** {@code update("views", 0)}: by name; null is NULL. */
    public final long update(String field, @Nullable Object value) {
        return change(List.of(Clauses.assignment(field, value)));
    }

    /** {@code update(Map.of("views", 0, "likes", 0))}: by name; null is NULL. */
    public final long update(Map<String, ?> values) {
        return change(Clauses.assignments(values));
    }

    /**
     * {@code updateReturning(x -> x.views.set(x.views.plus(1)))} → {@code UPDATE ... RETURNING ...}: the changed rows as they
     * are now, in no particular order; where the database does not give them back, they are locked, changed and read.
     */
    @SafeVarargs
    public final List<T> updateReturning(
            Function<? super P, ? extends Assignment<? super T>> first,
            Function<? super P, ? extends Assignment<? super T>>... rest) {
        return asked().writing().writer().update(unsliced("update"), Clauses.assignments(path(), first, rest), whole());
    }

    /** {@code updateReturning(Article_.views.set(0))}. */
    @SafeVarargs
    public final List<T> updateReturning(Assignment<? super T> first, Assignment<? super T>... rest) {
        return asked().writing().writer().update(unsliced("update"), Clauses.assignments(first, rest), whole());
    }

    /** {@code updateReturning(Article.objects.value(x -> x.id), x -> x.views.set(0))}: what a selection gives of them. */
    @SafeVarargs
    public final <X extends @Nullable Object> List<X> updateReturning(
            Rows<X> selection,
            Function<? super P, ? extends Assignment<? super T>> first,
            Function<? super P, ? extends Assignment<? super T>>... rest) {
        Query rows = unsliced("update");
        return asked().writing()
                .writer()
                .update(rows, Clauses.assignments(path(), first, rest), selection.wanted(asked().meta()));
    }

    /** The same of assignments by constants or names: {@code path("views").set(0)}. */
    @SafeVarargs
    public final <X extends @Nullable Object> List<X> updateReturning(
            Rows<X> selection, Assignment<? super T> first, Assignment<? super T>... rest) {
        Query rows = unsliced("update");
        return asked().writing()
                .writer()
                .update(rows, Clauses.assignments(first, rest), selection.wanted(asked().meta()));
    }

    /** Deletes the rows and what hangs on them, as {@code onDelete} says; gives the rows removed by model. */
    public final Map<String, Long> delete() {
        Query rows = unsliced("delete");
        return asked().writing().writer().delete(rows);
    }

    /** {@code deleteReturning()} → {@code DELETE ... RETURNING ...}: the same; gives the rows as they were. */
    public final List<T> deleteReturning() {
        return asked().writing().writer().delete(unsliced("delete"), whole());
    }

    /** {@code deleteReturning(Article.objects.value(x -> x.slug))}: what a selection gives of them. */
    public final <X extends @Nullable Object> List<X> deleteReturning(Rows<X> selection) {
        return asked().writing().writer().delete(unsliced("delete"), selection.wanted(asked().meta()));
    }

    /**
     * {@code Archive.objects.insertFrom(Article.objects.filter(...), c -> c.set(to -> to.title, from -> from.title))} →
     * {@code INSERT INTO archive (title) SELECT title FROM article WHERE ...}; gives the number of rows. Fields that are not
     * named get what a new object has.
     */
    public final <S extends KeyedModel, F> long insertFrom(
            QuerySet<S, F, ?> source, Function<Copying<T, P, S, F>, Copying<T, P, S, F>> columns) {
        return columns.apply(new Copying<>(path(), source.path())).into(asked(), source.query());
    }

    /** {@code insertFrom(Author.objects.values("name").annotate(...), "name", "books")}: the values of a selection in order. */
    public final long insertFrom(Rows<?> source, String first, String... rest) {
        return asked().writing().writer().insertFrom(asked().meta(), Clauses.names(first, rest), source.query());
    }

    private Wanted<T> whole() {
        Selected wanted = query().selection();
        Query plain = Query.of(asked().meta().spec().className())
                .select(new Selected(
                        List.of(), wanted.annotations(), wanted.hidden(), false, List.of(), List.of(), List.of()));
        for (Fetch fetch : query().fetches()) {
            plain = plain.fetch(fetch);
        }
        return new Wanted<>(asked().meta(), plain, null);
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
        return Creation.bulkUpdate(asked(), rows, 0, Clauses.nodes(path(), first, rest));
    }

    /** {@code bulkUpdate(rows, "views")}: by name. */
    public final long bulkUpdate(Collection<? extends T> rows, String first, String... rest) {
        return Creation.bulkUpdate(asked(), rows, 0, Clauses.names(first, rest));
    }

    /** {@code bulkUpdate(rows, 500, "views")}: at most so many rows in one statement. */
    public final long bulkUpdate(Collection<? extends T> rows, int batchSize, String first, String... rest) {
        return Creation.bulkUpdate(asked(), rows, Clauses.batch(batchSize), Clauses.names(first, rest));
    }

    /**
     * {@code bulkUpdate(rows, (row, x) -> x.views.set(x.views.plus(row.bonus)))}: to each row a value of its own, which the
     * database may compute; the objects hold what was stored afterwards.
     */
    @SafeVarargs
    public final long bulkUpdate(
            Collection<? extends T> rows,
            BiFunction<? super T, ? super P, ? extends Assignment<? super T>> first,
            BiFunction<? super T, ? super P, ? extends Assignment<? super T>>... rest) {
        return bulkUpdate(rows, Integer.MAX_VALUE, first, rest);
    }

    /** The same, at most so many rows in one statement. */
    @SafeVarargs
    public final long bulkUpdate(
            Collection<? extends T> rows,
            int batchSize,
            BiFunction<? super T, ? super P, ? extends Assignment<? super T>> first,
            BiFunction<? super T, ? super P, ? extends Assignment<? super T>>... rest) {
        List<BiFunction<? super T, ? super P, ? extends Assignment<? super T>>> each = new ArrayList<>();
        each.add(first);
        each.addAll(List.of(rest));
        return Creation.bulkUpdate(this, rows, Clauses.batch(batchSize), each);
    }

    private long change(List<Assignment<?>> changes) {
        Query rows = unsliced("update");
        return asked().writing().writer().update(rows, changes);
    }
}
