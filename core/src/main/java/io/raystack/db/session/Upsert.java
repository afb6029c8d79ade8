package io.raystack.db.session;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.FieldSpec.Fill;
import io.raystack.db.plan.WritePlanner;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How rows of one model are inserted or overwritten: what decides, what is overwritten, what comes back.
 *
 * <p>Immutable and thread-safe.
 *
 * @param facts the model
 * @param conflict which columns decide, which are overwritten
 * @param returning fields that come back: the key first, then times of the first insert
 */
record Upsert(RowFacts facts, Statement.Conflict conflict, List<Integer> returning) {
    /** Overwrites everything but keys and times of the insert. */
    static Upsert of(RowFacts facts, List<Integer> unique) {
        return of(facts, unique, List.of());
    }

    /** Overwrites {@code update}, everything if it is empty. */
    static Upsert of(RowFacts facts, List<Integer> unique, List<Integer> update) {
        if (facts.version >= 0) {
            throw new Unsupported(
                    facts.spec.label() + " has a @Version field, which an upsert would overwrite unseen.",
                    "Use updateOrCreate(...), or get and save the object inside atomic(...).");
        }
        List<FieldSpec> fields = facts.spec.fields();
        List<String> target = unique.isEmpty()
                ? facts.spec.keyFields().stream().map(FieldSpec::column).toList()
                : unique.stream().map(at -> fields.get(at).column()).toList();
        List<String> columns = new ArrayList<>();
        List<Integer> back = new ArrayList<>(List.of(facts.key));
        for (int at = 0; at < fields.size(); at++) {
            boolean kept =
                    at == facts.key || unique.contains(at) || fields.get(at).fill() == Fill.NOW_ON_INSERT;
            if (fields.get(at).fill() == Fill.NOW_ON_INSERT && !update.contains(at)) {
                back.add(at);
            }
            if (update.isEmpty() ? !kept : update.contains(at)) {
                columns.add(fields.get(at).column());
            }
        }
        if (columns.isEmpty()) {
            columns.addAll(target); // changes nothing, but gives the row that is there back
        }
        return new Upsert(facts, new Statement.Conflict(target, columns), back);
    }

    WritePlanner.Rows rows(BitSet fields, int count) {
        return new WritePlanner.Rows(fields, count, conflict, returning);
    }

    void read(Stateful entity, Columns row) {
        for (int i = 0; i < returning.size(); i++) {
            int at = returning.get(i);
            facts.meta.set(
                    entity, at, Cell.read(row, i, facts.spec.fields().get(at).type()));
        }
    }
}
