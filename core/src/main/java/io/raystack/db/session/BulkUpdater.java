package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.errors.QueryError;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.plan.Each;
import io.raystack.db.plan.Planned;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many changed objects to rows: one statement a batch, {@code SET views = CASE WHEN id = ? THEN ? ... END}. Where two of
 * them are the same row, the first counts. Afterwards objects hold what was stored, expressions included.
 *
 * <p>Thread-safe; one a database.
 */
final class BulkUpdater {
    private final Session session;

    BulkUpdater(Session session) {
        this.session = session;
    }

    /** One object on its way: what is computed for it, what it was, what of it stays unsaved. */
    private record Row(Stateful entity, Map<Integer, Node> computed, Before before, BitSet unsaved) {}

    /** What all rows have in common. */
    private record Change(RowFacts facts, BitSet fields) {}

    long update(Meta<?> meta, List<? extends Stateful> entities, BitSet fields, int batchSize) {
        return update(new Change(RowFacts.of(meta), (BitSet) fields.clone()), entities, null, batchSize);
    }

    long update(Meta<?> meta, List<? extends Stateful> entities, List<List<Assignment<?>>> values, int batchSize) {
        RowFacts facts = RowFacts.of(meta);
        BitSet fields = new BitSet();
        for (List<Assignment<?>> row : values) {
            BitSet said = new BitSet();
            positions(facts, row).forEach(said::set);
            if (!fields.isEmpty() && !said.equals(fields)) {
                throw new QueryError(
                        "bulk.other-field",
                        "bulkUpdate assigns to different fields of different " + facts.spec.label() + " rows.",
                        "Assign to the same fields of every row, with the present value where nothing changes.",
                        null);
            }
            fields.or(said);
        }
        return update(new Change(facts, fields), entities, values, batchSize);
    }

    private static List<Integer> positions(RowFacts facts, List<Assignment<?>> row) {
        return Equalities.fields(
                facts.meta, row.stream().map(Assignment::target).toList());
    }

    private long update(
            Change change,
            List<? extends Stateful> entities,
            @Nullable List<List<Assignment<?>>> values,
            int batchSize) {
        RowFacts facts = change.facts;
        for (int at : facts.filledOnUpdate) {
            change.fields.set(at);
        }
        refuse(facts, change.fields, batchSize);
        int most = Math.min(
                batchSize > 0 ? batchSize : BulkWriter.ROWS,
                session.writes().mostRows(change.fields.cardinality() * 2 + 4));
        List<Before> before = new ArrayList<>();
        long[] matched = {0};
        Runnable write = () -> {
            for (int at = 0; at < entities.size(); at += most) {
                int end = Math.min(entities.size(), at + most);
                List<Row> rows = new ArrayList<>();
                for (int i = at; i < end; i++) {
                    rows.add(prepare(change, entities.get(i), values == null ? List.of() : values.get(i), before));
                }
                matched[0] += facts.key < 0 ? oneByOne(change, rows) : together(change, rows);
            }
        };
        run(facts, entities, before, write);
        return matched[0];
    }

    private void run(RowFacts facts, List<? extends Stateful> entities, List<Before> before, Runnable write) {
        try {
            Before.several(session, Before.all(before), write);
        } catch (DatabaseError e) {
            throw ErrorNamer.named(facts, entities, e);
        }
    }

    private Row prepare(Change change, Stateful entity, List<Assignment<?>> values, List<Before> before) {
        RowFacts facts = change.facts;
        facts.refuseUnsaved(entity);
        BitSet unsaved = facts.meta.changed(entity, saved(entity));
        unsaved.andNot(change.fields);
        Before was = new Before(facts, entity, change.fields.stream().toArray());
        before.add(was);
        Map<Integer, Node> computed = new HashMap<>();
        List<Integer> at = positions(facts, values);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).value() instanceof Node.Literal literal) {
                Equalities.set(facts.meta, entity, at.get(i), literal.value());
            } else {
                computed.put(at.get(i), values.get(i).value());
            }
        }
        return new Row(entity, computed, was, unsaved);
    }

    private long together(Change change, List<Row> rows) {
        RowFacts facts = change.facts;
        Map<Object, Row> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(Fields.key(facts.meta, row.entity), row));
        List<Each> each = new ArrayList<>();
        byKey.forEach((key, row) -> each.add(each(change, key, row)));
        List<FieldSpec> fields = new ArrayList<>();
        change.fields.stream().forEach(at -> fields.add(facts.spec.fields().get(at)));
        Planned planned = session.planner().updateEach(facts.meta, fields, each);
        long matched = session.executor()
                .update(planned.sql(), new BoundArguments(planned.sql().binds(), planned.values()));
        if (matched < byKey.size()) {
            missing(facts, byKey);
        }
        takeComputed(facts, byKey);
        byKey.values().forEach(row -> done(facts, row));
        return matched;
    }

    private static Each each(Change change, Object key, Row row) {
        RowFacts facts = change.facts;
        Node version = facts.version < 0 ? null : new Node.Literal(facts.meta.get(row.entity, facts.version));
        facts.fillForUpdate(row.entity);
        List<Node> values = new ArrayList<>();
        change.fields.stream().forEach(at -> {
            Node computed = row.computed.get(at);
            values.add(computed != null ? computed : new Node.Literal(facts.meta.get(row.entity, at)));
        });
        return new Each(new Node.Literal(key), version, values);
    }

    /** Leaves those in {@code byKey} that have a row; under optimistic locking a missing one is an error. */
    private void missing(RowFacts facts, Map<Object, Row> byKey) {
        if (facts.version >= 0) {
            throw new NotUpdated(
                    "save.conflict",
                    "Not all of these " + byKey.size() + " " + facts.spec.label()
                            + " were updated, so none is: somebody else has changed or deleted rows since they were read.",
                    "Read them again, apply the change again and call bulkUpdate.",
                    null);
        }
        Query rows = KeyQueries.byKey(facts.meta, List.copyOf(byKey.keySet()));
        Set<Object> there = new HashSet<>();
        select(facts, rows, List.of(facts.key)).forEach(found -> there.add(Objects.requireNonNull(found[0])));
        for (Map.Entry<Object, Row> one : List.copyOf(byKey.entrySet())) {
            if (!there.contains(one.getKey())) {
                one.getValue().before.run();
                byKey.remove(one.getKey());
            }
        }
    }

    private void takeComputed(RowFacts facts, Map<Object, Row> byKey) {
        BitSet computed = new BitSet();
        byKey.values().forEach(row -> row.computed.keySet().forEach(computed::set));
        if (computed.isEmpty()) {
            return;
        }
        List<Integer> fields = new ArrayList<>(List.of(facts.key));
        computed.stream().forEach(fields::add);
        Query rows = KeyQueries.byKey(facts.meta, List.copyOf(byKey.keySet()));
        for (@Nullable Object[] found : select(facts, rows, fields)) {
            Row row = byKey.get(found[0]);
            for (int i = 1; row != null && i < fields.size(); i++) {
                if (row.computed.containsKey(fields.get(i))) {
                    facts.meta.set(row.entity, fields.get(i), found[i]);
                }
            }
        }
    }

    private List<@Nullable Object[]> select(RowFacts facts, Query rows, List<Integer> fields) {
        Query query = Computed.select(facts, rows, fields);
        return session.reader().values(session.planner().select(query), Access.WRITE, found -> found.clone());
    }

    /** Rows whose key has several columns. */
    private long oneByOne(Change change, List<Row> rows) {
        RowFacts facts = change.facts;
        long matched = 0;
        for (Row row : rows) {
            if (!row.computed.isEmpty()) {
                throw new QueryError(
                        "bulk.expression",
                        "bulkUpdate computes a value of " + facts.spec.label() + ", whose key has several columns.",
                        "Save the objects one by one with saveWith(...).",
                        null);
            }
            Before counter = new Before(facts, row.entity, facts.filledOnUpdate);
            facts.fillForUpdate(row.entity);
            long one = session.executor()
                    .update(
                            session.writes().update(facts.meta, change.fields),
                            RowWriter.updateArguments(facts, row.entity, change.fields, counter));
            if (one > 0) {
                done(facts, row);
                matched++;
            } else if (facts.version >= 0) {
                throw RowWriter.notUpdated(facts, row.entity);
            }
        }
        return matched;
    }

    private void done(RowFacts facts, Row row) {
        row.entity.$state(facts.partlySaved(row.entity, saved(row.entity), row.unsaved, session.alias()));
    }

    private static EntityState saved(Stateful entity) {
        EntityState state = entity.$state();
        if (state == null || state.deleted()) {
            throw new NotSaved(
                    "bulkUpdate needs saved objects, and " + entity + " has no row.",
                    "Save it first, or use bulkCreate.");
        }
        return state;
    }

    private static void refuse(RowFacts facts, BitSet fields, int batchSize) {
        if (batchSize < 0) {
            throw new QueryError(
                    "bulk.batch-size",
                    "A batch of " + batchSize + " rows was asked for.",
                    "Say at least one row a batch.",
                    null);
        }
        for (FieldSpec key : facts.spec.keyFields()) {
            if (fields.get(facts.spec.indexOf(key.name()))) {
                throw new QueryError(
                        "bulk.key",
                        "bulkUpdate cannot change the key \"" + key.name() + "\" of " + facts.spec.label() + ".",
                        "Leave it out; rows are found by it.",
                        null);
            }
        }
    }
}
