package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Query;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Objects to rows: states, snapshots, keys, cascades, batches. A call that fails leaves its objects as they were; a rolled
 * back transaction restores every object written in it.
 *
 * <p>Thread-safe; one a database.
 */
public final class Writer {
    private final Session session;
    private final RowWriter rows;
    private final BulkWriter bulk;
    private final Deleter deleter;
    private final RelationWriter relations;

    Writer(Session session) {
        this.session = session;
        this.rows = new RowWriter(session);
        this.bulk = new BulkWriter(session);
        this.deleter = new Deleter(session);
        this.relations = new RelationWriter(session, deleter, bulk);
    }

    /** Inserts a new object; updates the changed fields of a loaded one; nothing when it is clean. */
    public void save(Stateful entity) {
        rows.save(entity);
    }

    /** Inserts. */
    public void insert(Stateful entity) {
        rows.insert(entity);
    }

    /** Updates the changed fields of a loaded object; an error while it is new. */
    public void update(Stateful entity) {
        rows.update(entity);
    }

    /** Updates these fields, by position in the spec, whether changed or not. */
    public void update(Stateful entity, BitSet fields) {
        rows.update(entity, fields);
    }

    /** Writes all fields: inserts while new, else updates every column. */
    public void saveAll(Stateful entity) {
        rows.saveAll(entity);
    }

    /** Inserts, or overwrites the row with the same key or the same values of {@code unique}. */
    public void upsert(Stateful entity, List<Integer> unique) {
        rows.upsert(entity, unique);
    }

    /** Reads all fields again. */
    public void refresh(Stateful entity) {
        rows.refresh(entity);
    }

    /** Deletes one row and what hangs on it; gives the rows removed by model label. */
    public Map<String, Long> delete(Stateful entity) {
        return deleter.delete(entity);
    }

    /** Inserts many; keys are filled, except where conflicts are ignored: nobody knows then which rows were there. */
    public void bulkCreate(Meta<?> meta, List<? extends Stateful> entities, BulkOptions options) {
        bulk.create(meta, entities, options);
    }

    /** Updates these fields of many, one statement a batch; gives the rows matched. */
    public long bulkUpdate(Meta<?> meta, List<? extends Stateful> entities, BitSet fields) {
        return bulk.update(meta, entities, fields);
    }

    /** Assigns to all rows of a query; gives the rows matched. A {@code @Version} counter is raised. */
    public long update(Query query, List<Assignment<?>> changes) {
        Meta<?> meta = Metas.named(query.model(), Thread.currentThread().getContextClassLoader());
        return deleter.run(
                meta, session.planner().update(query, RowFacts.of(meta).counted(changes)));
    }

    /** Deletes all rows of a query and what hangs on them; gives the rows removed by model label. */
    public Map<String, Long> delete(Query query) {
        return deleter.delete(query);
    }

    /** Relates {@code owner} to {@code targets} (entities or keys); those related already are left alone. */
    public void add(Stateful owner, Link link, Collection<?> targets) {
        relations.add(owner, link, targets);
    }

    /** Ends the relation of {@code owner} to {@code targets} (entities or keys). */
    public void remove(Stateful owner, Link link, Collection<?> targets) {
        relations.remove(owner, link, targets);
    }

    /** Ends all relations of {@code owner} over {@code link}. */
    public void clear(Stateful owner, Link link) {
        relations.clear(owner, link);
    }

    /** Relates {@code owner} to exactly {@code targets} (entities or keys). */
    public void set(Stateful owner, Link link, Collection<?> targets) {
        relations.set(owner, link, targets);
    }

    /** A database error in the words of {@code meta}: model and fields are named. */
    public static DatabaseError named(Meta<?> meta, DatabaseError error) {
        return ErrorNamer.named(meta, error);
    }

    /**
     * How many rows are inserted.
     *
     * @param batchSize rows a statement, 0 for the most that the database takes
     * @param ignoreConflicts whether rows that are there already are left alone
     * @param updateFields fields overwritten in rows that are there already; empty for none
     * @param uniqueFields fields that decide whether a row is there already; empty for the key
     */
    public record BulkOptions(
            int batchSize, boolean ignoreConflicts, List<Integer> updateFields, List<Integer> uniqueFields) {
        /** Largest batches, conflicts are errors. */
        public static final BulkOptions PLAIN = new BulkOptions(0, false, List.of(), List.of());
    }
}
