package io.raystack.db.session;

import io.raystack.db.errors.DataError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.mapping.Binds;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.plan.WritePlanner;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.PlanChoices.Can;
import io.raystack.db.sql.PlanChoices.Keys;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object to one row: insert, update of what changed, upsert, refresh.
 *
 * <p>Thread-safe; one a database.
 */
final class RowWriter {
    private final Session session;

    RowWriter(Session session) {
        this.session = session;
    }

    void save(Stateful entity) {
        EntityState state = entity.$state();
        if (state == null) {
            insert(entity);
        } else {
            RowFacts facts = RowFacts.of(Metas.of(entity));
            refuseDeleted(facts, entity, state);
            facts.refuseUnsaved(entity);
            BitSet changed = facts.meta.changed(entity, state);
            if (!changed.isEmpty()) {
                update(facts, entity, state, changed, changed);
            }
        }
    }

    void saveAll(Stateful entity) {
        if (entity.$state() == null) {
            insert(entity);
        } else {
            update(entity, RowFacts.of(Metas.of(entity)).withoutKey);
        }
    }

    /** Updates what changed. */
    void update(Stateful entity) {
        loaded(RowFacts.of(Metas.of(entity)), entity, "update()");
        save(entity);
    }

    /** Updates {@code fields}. */
    void update(Stateful entity, BitSet fields) {
        RowFacts facts = RowFacts.of(Metas.of(entity));
        EntityState state = loaded(facts, entity, "saveOnly(...)");
        facts.refuseUnsaved(entity);
        update(facts, entity, state, fields, facts.meta.changed(entity, state));
    }

    void insert(Stateful entity) {
        RowFacts facts = RowFacts.of(Metas.of(entity));
        facts.refuseUnsaved(entity);
        Before before = new Before(facts, entity, facts.filledOnInsert);
        Before.one(session, before, () -> {
            facts.fillForInsert(entity);
            boolean numbered = facts.numbered(entity);
            CompiledSql sql = session.writes().insert(facts.meta, facts.insertFields(numbered), 1);
            int[] order = facts.insertOrder(numbered);
            Arguments row = out -> write(facts, entity, order, out);
            try {
                send(facts, entity, sql, row, numbered);
            } catch (DatabaseError e) {
                throw ErrorNamer.named(facts, List.of(entity), e);
            }
            entity.$state(facts.saved(entity, null, session.alias()));
        });
    }

    private void send(RowFacts facts, Stateful entity, CompiledSql sql, Arguments row, boolean numbered) {
        if (!numbered) {
            session.executor().update(sql, row);
        } else if (session.dialect().choices().keys() == Keys.RETURNING) {
            session.executor().query(sql, Access.WRITE, row, rows -> {
                rows.next();
                readKey(facts, entity, rows.row());
                return entity;
            });
        } else {
            session.executor().insert(sql, row, rows -> {
                rows.next();
                readKey(facts, entity, rows.row());
                return entity;
            });
        }
    }

    static void readKey(RowFacts facts, Stateful entity, Columns row) {
        facts.meta.set(
                entity,
                facts.key,
                Cell.read(row, 0, facts.spec.fields().get(facts.key).type()));
    }

    static void write(RowFacts facts, Stateful entity, int[] fields, Binds out) {
        for (int field : fields) {
            try {
                facts.meta.write(entity, field, out);
            } catch (DataError e) {
                String column = facts.spec.fields().get(field).column();
                throw e.at(facts.spec.table(), "", List.of(column));
            }
        }
    }

    private void update(RowFacts facts, Stateful entity, EntityState state, BitSet wanted, BitSet changed) {
        refuseDeleted(facts, entity, state);
        refuseOtherKey(facts, entity, changed);
        BitSet fields = (BitSet) wanted.clone();
        for (int at : facts.filledOnUpdate) {
            fields.set(at);
        }
        Before before = new Before(facts, entity, facts.filledOnUpdate);
        Before.one(session, before, () -> {
            facts.fillForUpdate(entity);
            Arguments row = updateArguments(facts, entity, fields, before);
            long matched;
            try {
                matched = session.executor().update(session.writes().update(facts.meta, fields), row);
            } catch (DatabaseError e) {
                throw ErrorNamer.named(facts, List.of(entity), e);
            }
            if (matched == 0) {
                throw notUpdated(facts, entity);
            }
            BitSet unsaved = (BitSet) changed.clone();
            unsaved.andNot(fields);
            entity.$state(facts.partlySaved(entity, state, unsaved, session.alias()));
        });
    }

    /** The parameters of {@link WritePlanner#update}: the fields, the key, and the counter as it was before. */
    static Arguments updateArguments(RowFacts facts, Stateful entity, BitSet fields, Before before) {
        int[] order = fields.stream().toArray();
        int[] keys = facts.spec.key().stream().mapToInt(facts.spec::indexOf).toArray();
        Object counted = null;
        for (int i = 0; i < facts.filledOnUpdate.length; i++) {
            if (facts.filledOnUpdate[i] == facts.version) {
                counted = before.value(i);
            }
        }
        long counter = counted instanceof Number number ? number.longValue() : 0;
        return out -> {
            write(facts, entity, order, out);
            write(facts, entity, keys, out);
            if (facts.version >= 0) {
                out.setLong(counter);
            }
        };
    }

    static NotUpdated notUpdated(RowFacts facts, Stateful entity) {
        return facts.version < 0
                ? new NotUpdated(
                        entity + " was not updated: its row is not there any more.",
                        "It was deleted by somebody else; insert() stores it again.")
                : new NotUpdated(
                        "save.conflict",
                        entity + " was not updated: somebody else has changed or deleted its row since it was read.",
                        "Call refreshFromDb(), apply the change again and save.",
                        null);
    }

    void upsert(Stateful entity, List<Integer> unique) {
        RowFacts facts = RowFacts.of(Metas.of(entity));
        Upsert plan = Upsert.of(facts, unique);
        if (session.dialect().choices().keys() != Keys.RETURNING) {
            throw new Unsupported(
                    "upsert() needs INSERT ... RETURNING, which "
                            + session.dialect().name() + " lacks.",
                    "Use updateOrCreate(...) of the query set.");
        }
        facts.refuseUnsaved(entity);
        Before before = new Before(facts, entity, facts.all.stream().toArray());
        Runnable write = () -> {
            facts.fillForInsert(entity);
            try {
                plan.send(session, List.of(entity), facts.numbered(entity));
            } catch (DatabaseError e) {
                throw ErrorNamer.named(facts, List.of(entity), e);
            }
        };
        if (session.dialect().choices().can().contains(Can.TELL_INSERTED)) {
            Before.one(session, before, write);
        } else {
            Before.several(session, before, write);
        }
    }

    void refresh(Stateful entity) {
        RowFacts facts = RowFacts.of(Metas.of(entity));
        loaded(facts, entity, "refreshFromDb()");
        Stateful fresh = session.reader().byKey(facts.meta, Fields.key(facts.meta, entity), null);
        EntityState read = fresh == null ? null : fresh.$state();
        if (read == null) {
            throw gone(entity);
        }
        facts.meta.restore(entity, read);
        for (int i = 0; i < facts.spec.relations().size(); i++) {
            facts.meta.slot(entity, i).unload();
        }
        read.peers(null);
        entity.$state(read);
    }

    /** Reads {@code fields} again; the others stay as they are. */
    void refresh(Stateful entity, BitSet fields) {
        RowFacts facts = RowFacts.of(Metas.of(entity));
        EntityState state = loaded(facts, entity, "refreshFromDb(...)");
        BitSet unsaved = facts.meta.changed(entity, state);
        unsaved.andNot(fields);
        Stateful fresh = session.reader().byKey(facts.meta, Fields.key(facts.meta, entity), null);
        if (fresh == null) {
            throw gone(entity);
        }
        fields.stream().forEach(at -> facts.meta.set(entity, at, facts.meta.get(fresh, at)));
        entity.$state(facts.partlySaved(entity, state, unsaved, session.alias()));
    }

    private static DoesNotExist gone(Stateful entity) {
        return new DoesNotExist(
                entity + " has no row any more.", "It was deleted by somebody else; insert() stores it again.");
    }

    /** Updates {@code fields} of the row with the key of {@code entity}, which may be new. */
    void overwrite(Stateful entity, BitSet fields) {
        RowFacts facts = RowFacts.of(Metas.of(entity));
        EntityState state = entity.$state();
        if (state != null) {
            update(entity, fields);
            return;
        }
        facts.refuseUnsaved(entity);
        BitSet all = (BitSet) fields.clone();
        for (int at : facts.filledOnUpdate) {
            all.set(at);
        }
        Before before = new Before(facts, entity, facts.filledOnUpdate);
        Before.one(session, before, () -> {
            facts.fillForUpdate(entity);
            try {
                long matched = session.executor()
                        .update(session.writes().update(facts.meta, all), updateArguments(facts, entity, all, before));
                if (matched == 0) {
                    throw notUpdated(facts, entity);
                }
            } catch (DatabaseError e) {
                throw ErrorNamer.named(facts, List.of(entity), e);
            }
            EntityState next = facts.saved(entity, null, session.alias());
            next.created(false);
            entity.$state(next);
        });
    }

    private static EntityState loaded(RowFacts facts, Stateful entity, String call) {
        EntityState state = entity.$state();
        if (state == null) {
            throw new NotSaved(
                    call + " needs a row, and this " + facts.spec.name() + " is new.",
                    "Call save() or insert() first.");
        }
        refuseDeleted(facts, entity, state);
        return state;
    }

    static void refuseDeleted(RowFacts facts, Stateful entity, @Nullable EntityState state) {
        if (state != null && state.deleted()) {
            throw new NotUpdated(
                    "save.deleted",
                    entity + " was deleted through this object, so " + facts.spec.label() + " has no such row.",
                    "insert() stores it again.",
                    null);
        }
    }

    static void refuseOtherKey(RowFacts facts, Stateful entity, BitSet changed) {
        for (String name : facts.spec.key()) {
            if (changed.get(facts.spec.indexOf(name))) {
                throw new NotUpdated(
                        "save.other-key",
                        "The key \"" + name + "\" of " + entity + " was changed, so its row cannot be found.",
                        "Set it back; for a copy make a new object and insert it.",
                        null);
            }
        }
    }
}
