package io.raystack.db.session;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Query;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Objects to rows: states, snapshots, keys, cascades, batches. A call that fails leaves its objects as they were; a rolled
 * back transaction restores every object written in it.
 *
 * <p>Thread-safe; one a database.
 */
public final class Writer {
    private final Session session;

    Writer(Session session) {
        this.session = session;
    }

    /** Inserts a new object; updates the changed fields of a loaded one; nothing when it is clean. */
    public void save(Stateful entity) {
        throw new IllegalStateException("not written yet" + session);
    }

    /** Inserts. */
    public void insert(Stateful entity) {
        throw new IllegalStateException("not written yet");
    }

    /** Updates these fields, by position in the spec, whether changed or not. */
    public void update(Stateful entity, BitSet fields) {
        throw new IllegalStateException("not written yet");
    }

    /** Updates the changed fields of a loaded object; an error while it is new. */
    public void update(Stateful entity) {
        throw new IllegalStateException("not written yet");
    }

    /** Writes all fields: inserts while new, else updates every column. */
    public void saveAll(Stateful entity) {
        throw new IllegalStateException("not written yet");
    }

    /**
     * Inserts inside a savepoint; when a row with the same unique values is there already, gives what {@code instead} finds
     * (asked after the savepoint is rolled back; the entity is new again), and the error when that is null.
     */
    public <T extends Stateful> T insertOr(T entity, Supplier<@Nullable T> instead) {
        throw new IllegalStateException("not written yet");
    }

    /** Inserts, or overwrites the row with the same key or the same values of {@code unique}. */
    public void upsert(Stateful entity, List<Integer> unique) {
        throw new IllegalStateException("not written yet");
    }

    /** Deletes one row and what hangs on it; gives the rows removed by model label. */
    public Map<String, Long> delete(Stateful entity) {
        throw new IllegalStateException("not written yet");
    }

    /** Reads all fields again. */
    public void refresh(Stateful entity) {
        throw new IllegalStateException("not written yet");
    }

    /** Inserts many; keys are filled. */
    public void bulkCreate(Meta<?> meta, List<? extends Stateful> entities, BulkOptions options) {
        throw new IllegalStateException("not written yet");
    }

    /** Updates these fields of many; gives the rows matched. */
    public long bulkUpdate(Meta<?> meta, List<? extends Stateful> entities, BitSet fields) {
        throw new IllegalStateException("not written yet");
    }

    /** Assigns to all rows of a query; gives the rows matched. */
    public long update(Query query, List<Assignment<?>> changes) {
        throw new IllegalStateException("not written yet");
    }

    /** Deletes all rows of a query and what hangs on them; gives the rows removed by model label. */
    public Map<String, Long> delete(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /** Relates {@code owner} to {@code targets} (entities or keys); those related already are left alone. */
    public void add(Stateful owner, Link link, Collection<?> targets) {
        throw new IllegalStateException("not written yet");
    }

    /** Ends the relation of {@code owner} to {@code targets} (entities or keys). */
    public void remove(Stateful owner, Link link, Collection<?> targets) {
        throw new IllegalStateException("not written yet");
    }

    /** Ends all relations of {@code owner} over {@code link}. */
    public void clear(Stateful owner, Link link) {
        throw new IllegalStateException("not written yet");
    }

    /** Relates {@code owner} to exactly {@code targets} (entities or keys). */
    public void set(Stateful owner, Link link, Collection<?> targets) {
        throw new IllegalStateException("not written yet");
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
