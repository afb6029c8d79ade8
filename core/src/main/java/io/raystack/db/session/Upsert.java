package io.raystack.db.session;

import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.FieldSpec.Fill;
import io.raystack.db.plan.Planned;
import io.raystack.db.plan.Upserting;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.PlanChoices.Can;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one model are inserted, or changed where they are there already. Afterwards the objects hold what is stored
 * and know whether their row is new. The counter of an optimistic lock is raised, so that whoever holds the old row notices.
 *
 * <p>Immutable and thread-safe.
 *
 * @param facts the model
 * @param target positions of the fields that decide whether a row is there
 * @param changes what happens to a row that is there
 */
record Upsert(RowFacts facts, List<Integer> target, List<Assignment<?>> changes) {
    /** Overwrites everything but keys and times of the insert. */
    static Upsert of(RowFacts facts, List<Integer> unique) {
        return of(facts, unique, List.of(), List.of());
    }

    /** Overwrites {@code update}, changes as {@code more} says; overwrites everything if both are empty. */
    static Upsert of(RowFacts facts, List<Integer> unique, List<Integer> update, List<Assignment<?>> more) {
        List<Integer> target = unique.isEmpty()
                ? facts.spec.key().stream().map(facts.spec::indexOf).toList()
                : unique;
        List<Assignment<?>> changes = new ArrayList<>(more);
        List<Integer> said = Equalities.fields(
                facts.meta, more.stream().map(Assignment::target).toList());
        boolean everything = update.isEmpty() && more.isEmpty();
        for (int at = 0; at < facts.spec.fields().size(); at++) {
            Fill fill = facts.spec.fields().get(at).fill();
            boolean kept = at == facts.key || target.contains(at) || fill == Fill.NOW_ON_INSERT;
            boolean touched = fill == Fill.NOW_ON_SAVE || (everything ? !kept : update.contains(at));
            if (at != facts.version && touched && !said.contains(at)) {
                changes.add(overwrite(facts, at));
            }
        }
        if (changes.isEmpty()) {
            changes.add(overwrite(facts, target.get(0))); // changes nothing, but gives the row that is there back
        }
        return new Upsert(facts, target, facts.counted(changes));
    }

    private static Assignment<?> overwrite(RowFacts facts, int at) {
        Node column = KeyQueries.column(facts.spec.fields().get(at));
        return new Assignment<>(column, new Node.Call(FunctionDef.EXCLUDED, List.of(column)));
    }

    /** Sends one batch: objects whose values are filled in, all numbered by the database or none. */
    void send(Session session, List<? extends Stateful> batch, boolean numbered) {
        boolean told = session.dialect().choices().can().contains(Can.TELL_INSERTED);
        Set<List<@Nullable Object>> there = told ? Set.of() : there(session, batch);
        List<List<@Nullable Object>> said = batch.stream().map(this::unique).toList();
        Planned planned = session.planner().upsert(rows(batch, facts.insertOrder(numbered), told));
        BoundArguments values = new BoundArguments(planned.sql().binds(), planned.values());
        session.executor().query(planned.sql(), Access.WRITE, values, rows -> {
            for (int i = 0; rows.next(); i++) {
                Stateful entity = batch.get(i);
                boolean created = read(entity, rows.row(), told) && !there.contains(said.get(i));
                EntityState state = facts.saved(entity, null, session.alias());
                state.created(created);
                entity.$state(state);
            }
            return batch;
        });
    }

    private Upserting rows(List<? extends Stateful> batch, int[] order, boolean told) {
        List<FieldSpec> all = facts.spec.fields();
        List<List<Node>> rows = new ArrayList<>(batch.size());
        for (Stateful entity : batch) {
            rows.add(Arrays.stream(order)
                    .<Node>mapToObj(at -> new Node.Literal(facts.meta.get(entity, at)))
                    .toList());
        }
        List<FieldSpec> fields = Arrays.stream(order).mapToObj(all::get).toList();
        List<FieldSpec> unique = target.stream().map(all::get).toList();
        return new Upserting(facts.meta, fields, rows, unique, changes, all, told);
    }

    /** Takes what is stored; whether the row is new as far as it tells. */
    private boolean read(Stateful entity, Columns row, boolean told) {
        int fields = facts.spec.fields().size();
        Stateful fresh = facts.meta.read(row, 0);
        for (int at = 0; at < fields; at++) {
            Object stored = facts.meta.get(fresh, at);
            if (!Objects.equals(stored, facts.meta.get(entity, at))) {
                facts.meta.set(entity, at, stored);
            }
        }
        return !told || row.getBoolean(fields);
    }

    /** The values by which rows are known that are there; nobody else can insert before this transaction ends. */
    private Set<List<@Nullable Object>> there(Session session, List<? extends Stateful> batch) {
        if (target.size() == 1) {
            return there(session, KeyQueries.in(facts.spec.fields().get(target.get(0)), values(batch)));
        }
        List<Node> rows = new ArrayList<>();
        for (Stateful entity : batch) {
            List<Node> equal = new ArrayList<>();
            for (int at : target) {
                Object value = facts.meta.get(entity, at);
                Node right = value == null ? new Node.Literal(true) : new Node.Literal(value);
                Node column = KeyQueries.column(facts.spec.fields().get(at));
                equal.add(new Node.Compare(value == null ? LookupDef.ISNULL : LookupDef.EXACT, column, right));
            }
            rows.add(new Node.Logic(Node.Logic.Operator.AND, equal));
        }
        return there(session, new Node.Logic(Node.Logic.Operator.OR, rows));
    }

    private List<Object> values(List<? extends Stateful> batch) {
        List<Object> values = new ArrayList<>();
        for (Stateful entity : batch) {
            Object value = facts.meta.get(entity, target.get(0));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Set<List<@Nullable Object>> there(Session session, Node condition) {
        List<Node> unique = target.stream()
                .map(at -> KeyQueries.column(facts.spec.fields().get(at)))
                .toList();
        Query query = Query.of(facts.spec.className()).where(condition).select(Selected.of(unique));
        return new HashSet<>(session.reader()
                .values(session.planner().select(query), Access.WRITE, row -> plain(Arrays.asList(row))));
    }

    private List<@Nullable Object> unique(Stateful entity) {
        List<@Nullable Object> values = new ArrayList<>(target.size());
        target.forEach(at -> values.add(facts.meta.get(entity, at)));
        return plain(values);
    }

    private static List<@Nullable Object> plain(List<? extends @Nullable Object> values) {
        List<@Nullable Object> plain = new ArrayList<>(values.size());
        for (Object value : values) {
            plain.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
        }
        return plain;
    }
}
