package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    private final BulkUpdater updates;
    private final Computed computed;
    private final QueryWriter queries;
    private final Deleter deleter;
    private final RelationWriter relations;

    Writer(Session session) {
        this.session = session;
        this.rows = new RowWriter(session);
        this.bulk = new BulkWriter(session);
        this.updates = new BulkUpdater(session);
        this.computed = new Computed(session, rows);
        this.deleter = new Deleter(session);
        this.queries = new QueryWriter(session, deleter);
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

    /** Updates these fields of many, one statement a batch of {@code batchSize} (0 for the usual); gives the rows matched. */
    public long bulkUpdate(Meta<?> meta, List<? extends Stateful> entities, BitSet fields, int batchSize) {
        return updates.update(meta, entities, fields, batchSize);
    }

    /** Assigns to each of many, a list of assignments to the same fields for each; gives the rows matched. */
    public long bulkUpdate(
            Meta<?> meta, List<? extends Stateful> entities, List<List<Assignment<?>>> values, int batchSize) {
        return updates.update(meta, entities, values, batchSize);
    }

    /** Saves what has changed and what {@code values} assign, of which the database computes the expressions. */
    public void save(Stateful entity, List<Assignment<?>> values) {
        computed.save(entity, values);
    }

    /** Updates {@code fields} of the row with the key of this object, even if the object is new. */
    public void overwrite(Stateful entity, BitSet fields) {
        rows.overwrite(entity, fields);
    }

    /** Reads {@code fields} again. */
    public void refresh(Stateful entity, BitSet fields) {
        rows.refresh(entity, fields);
    }

    /** Assigns to all rows of a query; what they are afterwards. */
    public <X extends @Nullable Object> List<X> update(Query query, List<Assignment<?>> changes, Wanted<X> wanted) {
        return queries.update(query, RowFacts.of(wanted.meta()).counted(changes), wanted);
    }

    /** Deletes all rows of a query and what hangs on them; what they were. */
    public <X extends @Nullable Object> List<X> delete(Query query, Wanted<X> wanted) {
        return queries.delete(query, wanted);
    }

    /** Inserts what {@code source} selects into the fields that {@code targets} name; gives the number of rows. */
    public long insertFrom(Meta<?> into, List<Node> targets, Query source) {
        return queries.insert(into, targets, source);
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
        relations.add(owner, link, targets, RelationWriter.PLAIN);
    }

    /** The same; {@code pair} fills each new object of the model in between. */
    public void add(Stateful owner, Link link, Collection<?> targets, Consumer<Stateful> pair) {
        relations.add(owner, link, targets, pair);
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
        relations.set(owner, link, targets, RelationWriter.PLAIN);
    }

    /** The same; {@code pair} fills each new object of the model in between. */
    public void set(Stateful owner, Link link, Collection<?> targets, Consumer<Stateful> pair) {
        relations.set(owner, link, targets, pair);
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
     * @param uniqueFields fields that decide whether a row is there already
     * @param changes what else happens to rows that are there already
     */
    public record BulkOptions(
            int batchSize,
            boolean ignoreConflicts,
            List<Integer> updateFields,
            List<Integer> uniqueFields,
            List<Assignment<?>> changes) {
        /** Largest batches, conflicts are errors. */
        public static final BulkOptions PLAIN = new BulkOptions(0, false, List.of(), List.of(), List.of());

        /** Whether rows that are there already are changed. */
        boolean updates() {
            return !updateFields.isEmpty() || !changes.isEmpty();
        }
    }
}
