package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.jdbc.Transaction;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.plan.Planned;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.PlanChoices.Can;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes all rows of a query and gives back what became of them; inserts what a query gives. One statement where the
 * database can, else the rows are locked, changed and read inside one transaction.
 *
 * <p>Thread-safe; one a database.
 */
final class QueryWriter {
    private final Session session;
    private final Deleter deleter;

    QueryWriter(Session session, Deleter deleter) {
        this.session = session;
        this.deleter = deleter;
    }

    /** Assigns to all rows of {@code query}; what they are afterwards. */
    <X extends @Nullable Object> List<X> update(Query query, List<Assignment<?>> changes, Wanted<X> wanted) {
        Meta<?> meta = wanted.meta();
        if (choices().can().contains(Can.UPDATE_RETURNING) && wanted.isPlain()) {
            Planned planned = session.planner().updateReturning(query, changes, wanted.query());
            return named(meta, () -> wanted.read(session, planned));
        }
        return Transactor.<List<X>, RuntimeException>run(session, () -> {
            List<Object> keys = locked(meta, query);
            for (List<Object> part : KeyQueries.parts(session, keys)) {
                Query rows = KeyQueries.byKey(meta, part).select(annotations(query));
                deleter.run(meta, session.planner().update(rows, changes));
            }
            return wanted.read(session, keys);
        });
    }

    private static Selected annotations(Query query) {
        Selected s = query.selection();
        return new Selected(List.of(), s.annotations(), s.hidden(), false, List.of(), List.of(), List.of());
    }

    /** Deletes all rows of {@code query} and what hangs on them; what they were. */
    <X extends @Nullable Object> List<X> delete(Query query, Wanted<X> wanted) {
        Meta<?> meta = wanted.meta();
        List<X> gone;
        if (Collector.isLeaf(meta) && choices().can().contains(Can.DELETE_RETURNING) && wanted.isPlain()) {
            Planned planned = session.planner().deleteReturning(query.withoutFetches(), wanted.query());
            gone = deleting(meta, () -> wanted.read(session, planned));
        } else {
            gone = Transactor.<List<X>, RuntimeException>run(session, () -> {
                List<Object> keys = locked(meta, query);
                List<X> rows = wanted.read(session, keys);
                deleter.delete(meta, keys);
                return rows;
            });
        }
        gone.forEach(this::deleted);
        return gone;
    }

    private void deleted(@Nullable Object row) {
        EntityState state = row instanceof Stateful entity ? entity.$state() : null;
        Transaction around = session.connections().current();
        if (state != null) {
            state.deleted(true);
            if (around != null) {
                around.onRollback(() -> state.deleted(false));
            }
        }
    }

    private List<Object> locked(Meta<?> meta, Query query) {
        return KeyQueries.keys(session, meta, choices().rowLocks() ? query.lock(Query.Lock.UPDATE) : query);
    }

    /**
     * Inserts what {@code source} selects into the fields that {@code targets} name; gives the number of rows. Fields that
     * nobody names get what a new object has.
     */
    long insert(Meta<?> into, List<Node> targets, Query source) {
        RowFacts facts = RowFacts.of(into);
        List<Integer> named = Equalities.fields(into, targets);
        List<FieldSpec> fields = new ArrayList<>();
        named.forEach(at -> fields.add(facts.spec.fields().get(at)));
        List<Node> values = new ArrayList<>(source.selection().values());
        Stateful blank = facts.meta.create();
        facts.fillForInsert(blank);
        for (int at = 0; at < facts.spec.fields().size(); at++) {
            Object initial = facts.meta.get(blank, at);
            if (at != facts.key && !named.contains(at) && initial != null) {
                fields.add(facts.spec.fields().get(at));
                values.add(new Node.Literal(initial));
            }
        }
        Query filled = source.select(source.selection().values(values));
        return deleter.run(into, session.planner().insert(into, fields, filled));
    }

    private PlanChoices choices() {
        return session.dialect().choices();
    }

    private interface Change<X> {
        List<X> run();
    }

    private static <X> List<X> named(Meta<?> meta, Change<X> change) {
        try {
            return change.run();
        } catch (DatabaseError e) {
            throw ErrorNamer.named(meta, e);
        }
    }

    private static <X> List<X> deleting(Meta<?> meta, Change<X> change) {
        try {
            return change.run();
        } catch (DatabaseError e) {
            throw ErrorNamer.deleting(meta, e);
        }
    }
}
