package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.plan.WritePlanner;
import io.raystack.db.session.Writer.BulkOptions;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.PlanChoices.Keys;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Many objects to rows in few statements: each batch is one statement, all of them one transaction.
 *
 * <p>Thread-safe; one a database.
 */
final class BulkWriter {
    /** Rows a statement unless more are asked for: more gain nothing and make the text longer. */
    private static final int ROWS = 256;

    private static final int UPDATES = 1000;

    private final Session session;

    BulkWriter(Session session) {
        this.session = session;
    }

    void create(Meta<?> meta, List<? extends Stateful> entities, BulkOptions options) {
        RowFacts facts = RowFacts.of(meta);
        check(facts, options);
        List<Before> before = new ArrayList<>(entities.size());
        Runnable write = () -> {
            for (Stateful entity : entities) {
                facts.refuseUnsaved(entity);
                before.add(new Before(facts, entity, facts.filledOnInsert));
                facts.fillForInsert(entity);
            }
            List<Stateful> numbered = new ArrayList<>();
            List<Stateful> keyed = new ArrayList<>();
            for (Stateful entity : entities) {
                (facts.numbered(entity) ? numbered : keyed).add(entity);
            }
            insert(facts, numbered, true, options);
            insert(facts, keyed, false, options);
            if (!options.ignoreConflicts()) {
                entities.forEach(e -> e.$state(facts.saved(e, null, session.alias())));
            }
        };
        run(facts, entities, before, write);
    }

    private void run(RowFacts facts, List<? extends Stateful> entities, List<Before> before, Runnable write) {
        Runnable undo = Before.all(before);
        try {
            if (entities.size() <= 1) {
                Before.one(session, undo, write);
            } else {
                Before.several(session, undo, write);
            }
        } catch (DatabaseError e) {
            throw ErrorNamer.named(facts, entities, e);
        }
    }

    private void check(RowFacts facts, BulkOptions options) {
        if (options.ignoreConflicts() && !options.updateFields().isEmpty()) {
            throw new QueryError(
                    "bulk.conflicts",
                    "Rows of " + facts.spec.label() + " that are there already cannot be both ignored and updated.",
                    "Choose one.",
                    null);
        }
        if (!options.updateFields().isEmpty() && session.dialect().choices().keys() != Keys.RETURNING) {
            throw new Unsupported(
                    "bulkCreate that updates needs INSERT ... RETURNING, which "
                            + session.dialect().name() + " lacks.",
                    "Use updateOrCreate(...) of the query set.");
        }
    }

    private void insert(RowFacts facts, List<Stateful> entities, boolean numbered, BulkOptions options) {
        int[] order = facts.insertOrder(numbered);
        boolean oneByOne = numbered
                && !options.ignoreConflicts()
                && session.dialect().choices().keys() == Keys.GENERATED_KEYS;
        int wanted = options.batchSize() > 0 ? options.batchSize() : ROWS;
        int most = oneByOne ? 1 : Math.min(wanted, session.writes().mostRows(order.length));
        for (int at = 0; at < entities.size(); ) {
            int left = entities.size() - at;
            int rows = left >= most ? most : Integer.highestOneBit(left);
            insertBatch(facts, entities.subList(at, at + rows), numbered, options);
            at += rows;
        }
    }

    private void insertBatch(RowFacts facts, List<Stateful> batch, boolean numbered, BulkOptions options) {
        int[] order = facts.insertOrder(numbered);
        BitSet fields = facts.insertFields(numbered);
        Arguments values = out -> {
            for (Stateful entity : batch) {
                RowWriter.write(facts, entity, order, out);
            }
        };
        if (options.ignoreConflicts()) {
            List<String> target = options.uniqueFields().stream()
                    .map(i -> facts.spec.fields().get(i).column())
                    .toList();
            Statement.Conflict ignored = new Statement.Conflict(target, List.of());
            WritePlanner.Rows rows = new WritePlanner.Rows(fields, batch.size(), ignored, List.of());
            session.executor().update(session.writes().insert(facts.meta, rows), values);
        } else if (!options.updateFields().isEmpty()) {
            Upsert upsert = Upsert.of(facts, options.uniqueFields(), options.updateFields());
            CompiledSql sql = session.writes().insert(facts.meta, upsert.rows(fields, batch.size()));
            session.executor().query(sql, Access.WRITE, values, rows -> {
                for (int i = 0; rows.next(); i++) {
                    upsert.read(batch.get(i), rows.row());
                }
                return batch;
            });
        } else {
            plain(facts, batch, numbered, values);
        }
    }

    private void plain(RowFacts facts, List<Stateful> batch, boolean numbered, Arguments values) {
        CompiledSql sql = session.writes().insert(facts.meta, facts.insertFields(numbered), batch.size());
        if (!numbered) {
            session.executor().update(sql, values);
        } else if (session.dialect().choices().keys() == Keys.RETURNING) {
            session.executor().query(sql, Access.WRITE, values, rows -> {
                for (int i = 0; rows.next(); i++) {
                    RowWriter.readKey(facts, batch.get(i), rows.row());
                }
                return batch;
            });
        } else {
            session.executor().insert(sql, values, rows -> {
                rows.next();
                RowWriter.readKey(facts, batch.get(0), rows.row());
                return batch;
            });
        }
    }

    long update(Meta<?> meta, List<? extends Stateful> entities, BitSet wanted) {
        RowFacts facts = RowFacts.of(meta);
        BitSet fields = (BitSet) wanted.clone();
        for (int at : facts.filledOnUpdate) {
            fields.set(at);
        }
        refuseKeys(facts, fields);
        List<Before> before = new ArrayList<>(entities.size());
        long[] matched = {0};
        Runnable write = () -> {
            for (int at = 0; at < entities.size(); at += UPDATES) {
                List<? extends Stateful> batch = entities.subList(at, Math.min(entities.size(), at + UPDATES));
                matched[0] += updateBatch(facts, batch, fields, before);
            }
        };
        run(facts, entities, before, write);
        return matched[0];
    }

    private long updateBatch(RowFacts facts, List<? extends Stateful> batch, BitSet fields, List<Before> before) {
        List<Arguments> rows = new ArrayList<>(batch.size());
        List<BitSet> unsaved = new ArrayList<>(batch.size());
        for (Stateful entity : batch) {
            facts.refuseUnsaved(entity);
            BitSet changed = facts.meta.changed(entity, saved(entity));
            changed.andNot(fields);
            unsaved.add(changed);
            Before was = new Before(facts, entity, facts.filledOnUpdate);
            before.add(was);
            facts.fillForUpdate(entity);
            rows.add(RowWriter.updateArguments(facts, entity, fields, was));
        }
        long[] counts = session.executor().batch(session.writes().update(facts.meta, fields), rows);
        long matched = 0;
        for (int i = 0; i < counts.length; i++) {
            Stateful entity = batch.get(i);
            if (counts[i] != 0) {
                matched++;
                entity.$state(facts.partlySaved(entity, saved(entity), unsaved.get(i), session.alias()));
            } else if (facts.version >= 0) {
                throw RowWriter.notUpdated(facts, entity);
            }
        }
        return matched;
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

    private static void refuseKeys(RowFacts facts, BitSet fields) {
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
