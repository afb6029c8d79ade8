package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.plan.Planned;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.PlanChoices.Can;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Saves one object of which some fields are computed by the database: an INSERT or UPDATE whose values are expressions.
 * Afterwards the object holds what was stored.
 *
 * <p>Thread-safe; one a database.
 */
final class Computed {
    private final Session session;
    private final RowWriter rows;

    Computed(Session session, RowWriter rows) {
        this.session = session;
        this.rows = rows;
    }

    /** What is assigned, by position of the field; plain values are set at once. */
    private static Map<Integer, Node> apply(RowFacts facts, Stateful entity, List<Assignment<?>> values) {
        Map<Integer, Node> computed = new LinkedHashMap<>();
        for (Assignment<?> value : values) {
            int at = Equalities.fields(facts.meta, List.of(value.target())).get(0);
            if (value.value() instanceof Node.Literal literal) {
                Equalities.set(facts.meta, entity, at, literal.value());
            } else {
                computed.put(at, value.value());
            }
        }
        return computed;
    }

    void save(Stateful entity, List<Assignment<?>> values) {
        RowFacts facts = RowFacts.of(Metas.of(entity));
        EntityState state = entity.$state();
        RowWriter.refuseDeleted(facts, entity, state);
        BitSet touched = new BitSet();
        for (int at : state == null ? facts.filledOnInsert : facts.filledOnUpdate) {
            touched.set(at);
        }
        for (Assignment<?> value : values) {
            touched.set(Equalities.fields(facts.meta, List.of(value.target())).get(0));
        }
        Before before = new Before(facts, entity, touched.stream().toArray());
        Runnable write = () -> {
            Map<Integer, Node> computed = apply(facts, entity, values);
            if (computed.isEmpty()) {
                rows.save(entity);
            } else {
                write(facts, entity, computed);
            }
        };
        if (state == null || atOnce()) {
            Before.one(session, before, write);
        } else {
            Before.several(session, before, write);
        }
    }

    private void write(RowFacts facts, Stateful entity, Map<Integer, Node> computed) {
        EntityState state = entity.$state();
        facts.refuseUnsaved(entity);
        try {
            if (state == null) {
                insert(facts, entity, computed);
            } else {
                update(facts, entity, state, computed);
            }
        } catch (DatabaseError e) {
            throw ErrorNamer.named(facts, List.of(entity), e);
        }
    }

    private boolean atOnce() {
        return session.dialect().choices().can().contains(Can.UPDATE_RETURNING);
    }

    private void insert(RowFacts facts, Stateful entity, Map<Integer, Node> computed) {
        facts.fillForInsert(entity);
        boolean numbered = facts.numbered(entity) && !computed.containsKey(facts.key);
        List<Integer> back = new ArrayList<>(computed.keySet());
        if (numbered) {
            back.add(facts.key);
        }
        List<Assignment<?>> values = assignments(facts, entity, facts.insertFields(numbered), computed);
        Planned planned = session.planner().insert(values, select(facts, all(facts), back));
        take(facts, entity, back, session.reader().values(planned, Access.WRITE, row -> row.clone()));
        entity.$state(facts.saved(entity, null, session.alias()));
    }

    private void update(RowFacts facts, Stateful entity, EntityState state, Map<Integer, Node> computed) {
        BitSet fields = facts.meta.changed(entity, state);
        RowWriter.refuseOtherKey(facts, entity, fields);
        computed.keySet().forEach(fields::set);
        Query row = all(facts);
        for (String name : facts.spec.key()) {
            row = row.where(equal(facts, entity, facts.spec.indexOf(name)));
        }
        Query counted = facts.version < 0 ? row : row.where(equal(facts, entity, facts.version));
        facts.fillForUpdate(entity);
        for (int at : facts.filledOnUpdate) {
            fields.set(at);
        }
        List<Integer> back = new ArrayList<>(computed.keySet());
        List<Assignment<?>> values = assignments(facts, entity, fields, computed);
        take(facts, entity, back, send(row, counted, values, select(facts, row, back)));
        entity.$state(facts.saved(entity, state, session.alias()));
    }

    private List<@Nullable Object[]> send(Query row, Query counted, List<Assignment<?>> values, Query wanted) {
        if (atOnce()) {
            Query all = Query.of(row.model()).select(wanted.selection());
            Planned planned = session.planner().updateReturning(counted, values, all);
            return session.reader().values(planned, Access.WRITE, found -> found.clone());
        }
        Planned planned = session.planner().update(counted, values);
        long matched = session.executor()
                .update(planned.sql(), new BoundArguments(planned.sql().binds(), planned.values()));
        if (matched == 0) {
            return List.of();
        }
        return session.reader().values(session.planner().select(wanted), Access.WRITE, found -> found.clone());
    }

    private static void take(RowFacts facts, Stateful entity, List<Integer> fields, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            throw RowWriter.notUpdated(facts, entity);
        }
        for (int i = 0; i < fields.size(); i++) {
            facts.meta.set(entity, fields.get(i), rows.get(0)[i]);
        }
    }

    private static List<Assignment<?>> assignments(
            RowFacts facts, Stateful entity, BitSet fields, Map<Integer, Node> computed) {
        List<Assignment<?>> all = new ArrayList<>();
        fields.stream().forEach(at -> {
            Node value = computed.get(at);
            Node plain = new Node.Literal(facts.meta.get(entity, at));
            all.add(new Assignment<>(column(facts, at), value != null ? value : plain));
        });
        return all;
    }

    private static Node equal(RowFacts facts, Stateful entity, int at) {
        return new Node.Compare(LookupDef.EXACT, column(facts, at), new Node.Literal(facts.meta.get(entity, at)));
    }

    private static Query all(RowFacts facts) {
        return Query.of(facts.spec.className());
    }

    static Query select(RowFacts facts, Query rows, List<Integer> fields) {
        List<Node> values = new ArrayList<>();
        fields.forEach(at -> values.add(column(facts, at)));
        return rows.select(Selected.of(values));
    }

    private static Node column(RowFacts facts, int at) {
        return KeyQueries.column(facts.spec.fields().get(at));
    }
}
