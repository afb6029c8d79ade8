package io.raystack.db;

import io.raystack.db.errors.UniqueError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.session.Equalities;
import io.raystack.db.session.Session;
import io.raystack.db.session.Transactor;
import io.raystack.db.session.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** New objects: one, one unless it is there, many. Stateless, thread-safe. */
final class Creation {
    private Creation() {}

    /**
     * What becomes of an object before it is stored: plain Java, then values that the database may compute.
     *
     * @param fill fills attributes
     * @param values assigns to fields
     */
    record Filling<T>(Consumer<? super T> fill, List<Assignment<?>> values) {
        /** Plain Java. */
        static <T> Filling<T> of(Consumer<? super T> fill) {
            return new Filling<>(fill, List.of());
        }

        /** Values. */
        static <T> Filling<T> of(List<Assignment<?>> values) {
            return new Filling<>(row -> {}, values);
        }

        /** The same after something else. */
        Filling<T> after(Consumer<? super T> first) {
            return new Filling<>(
                    row -> {
                        first.accept(row);
                        fill.accept(row);
                    },
                    values);
        }
    }

    static <T extends KeyedModel> T create(Asked<T> asked, Filling<T> filling) {
        T made = asked.meta().create();
        filling.fill().accept(made);
        if (filling.values().isEmpty()) {
            asked.writing().writer().insert(made);
        } else {
            asked.writing().writer().save(made, filling.values());
        }
        return made;
    }

    static <T extends KeyedModel> T getOrCreate(QuerySet<T, ?, ?> found, Node find, Filling<T> filling) {
        Optional<T> there = one(found);
        return there.isPresent() ? there.get() : createOr(found, find, filling, row -> row);
    }

    static <T extends KeyedModel> T updateOrCreate(
            QuerySet<T, ?, ?> found, Node find, Filling<T> change, Filling<T> create) {
        Session session = found.asked().writing();
        return Transactor.<T, RuntimeException>run(session, () -> {
            QuerySet<T, ?, ?> locked = session.dialect().choices().rowLocks() ? found.selectForUpdate() : found;
            Optional<T> there = one(locked);
            return there.isPresent()
                    ? changed(session, there.get(), change)
                    : createOr(found, find, create, row -> changed(session, row, change));
        });
    }

    private static <T extends KeyedModel> T changed(Session session, T row, Filling<T> change) {
        change.fill().accept(row);
        session.writer().save(row, change.values());
        return row;
    }

    /** Inserts; when somebody else was faster, what they inserted. */
    private static <T extends KeyedModel> T createOr(
            QuerySet<T, ?, ?> found, Node find, Filling<T> filling, UnaryOperator<T> theirs) {
        Asked<T> asked = found.asked();
        try {
            return Transactor.<T, RuntimeException>run(
                    asked.writing(),
                    () -> create(asked, filling.after(row -> Equalities.apply(asked.meta(), find, row))));
        } catch (UniqueError raced) {
            return theirs.apply(one(latest(found)).orElseThrow(() -> raced));
        }
    }

    /** Inside a transaction only a read that locks is sure to see what others have committed since it began. */
    private static <T extends KeyedModel> QuerySet<T, ?, ?> latest(QuerySet<T, ?, ?> found) {
        Session session = found.asked().writing();
        boolean inside = session.connections().current() != null;
        return inside && session.dialect().choices().rowLocks() ? found.selectForUpdate() : found;
    }

    private static <T extends KeyedModel> Optional<T> one(QuerySet<T, ?, ?> found) {
        QuerySet<T, ?, ?> there = found.using(found.asked().writing().alias());
        List<T> two = there.slice(0, 2).list();
        return two.isEmpty() ? Optional.empty() : Optional.of(Results.only(found.asked(), two));
    }

    static <T extends KeyedModel> List<T> bulk(Asked<T> asked, Collection<? extends T> rows, Bulk<T, ?> how) {
        List<T> all = new ArrayList<>(rows);
        Meta<T> meta = asked.meta();
        Writer.BulkOptions options = new Writer.BulkOptions(
                how.batchSize(),
                how.ignoresConflicts(),
                Equalities.fields(meta, how.update()),
                Equalities.fields(meta, how.unique()),
                how.changes());
        asked.writing().writer().bulkCreate(meta, all, options);
        return all;
    }

    static <T extends KeyedModel> long bulkUpdate(
            Asked<T> asked, Collection<? extends T> rows, int batchSize, List<Node> fields) {
        BitSet chosen = new BitSet();
        Equalities.fields(asked.meta(), fields).forEach(chosen::set);
        return asked.writing().writer().bulkUpdate(asked.meta(), new ArrayList<>(rows), chosen, batchSize);
    }

    static <T extends KeyedModel, P> long bulkUpdate(
            Writable<T, P, ?> set,
            Collection<? extends T> rows,
            int batchSize,
            List<BiFunction<? super T, ? super P, ? extends Assignment<? super T>>> each) {
        List<List<Assignment<?>>> values = new ArrayList<>(rows.size());
        for (T row : rows) {
            List<Assignment<?>> ofRow = new ArrayList<>(each.size());
            each.forEach(one -> ofRow.add(one.apply(row, set.path())));
            values.add(ofRow);
        }
        Asked<T> asked = set.asked();
        return asked.writing().writer().bulkUpdate(asked.meta(), new ArrayList<>(rows), values, batchSize);
    }
}
