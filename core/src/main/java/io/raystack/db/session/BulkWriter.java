package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
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
    static final int ROWS = 256;

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
            if (!options.ignoreConflicts() && !options.updates()) {
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
        if (options.ignoreConflicts() && options.updates()) {
            throw new QueryError(
                    "bulk.conflicts",
                    "Rows of " + facts.spec.label() + " that are there already cannot be both ignored and updated.",
                    "Choose one.",
                    null);
        }
        if (options.updates() && options.uniqueFields().isEmpty()) {
            throw new QueryError(
                    "bulk.no-unique",
                    "bulkCreate is to change rows of " + facts.spec.label()
                            + " that are there already, but nothing says when that is so.",
                    "Name the fields that decide: unique(x -> x.slug).",
                    null);
        }
        if (options.updates() && session.dialect().choices().keys() != Keys.RETURNING) {
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
        int most = oneByOne ? 1 : Math.min(options.updates() ? ROWS : wanted, wanted);
        most = Math.min(most, session.writes().mostRows(order.length + (options.updates() ? 2 : 0)));
        for (int at = 0; at < entities.size(); ) {
            int left = entities.size() - at;
            int rows = Math.min(left, most);
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
        } else if (options.updates()) {
            Upsert.of(facts, options.uniqueFields(), options.updateFields(), options.changes())
                    .send(session, batch, numbered);
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
}
