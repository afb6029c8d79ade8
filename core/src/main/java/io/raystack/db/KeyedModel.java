package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Annotated;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Settable;
import io.raystack.db.session.Fields;
import io.raystack.db.session.Sessions;
import io.raystack.db.session.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of all models: what a row can do. It brings no key; a subclass marks one with {@code @PrimaryKey}, or extends
 * {@link Model}.
 *
 * <p>An object is <em>new</em> until it is saved, <em>loaded</em> afterwards or when a query gave it, <em>deleted</em> after
 * {@link #delete}. It is equal to itself, and to an object of the same model when both are saved and have the same key.
 *
 * <p>Entities are neither thread-safe nor serializable.
 */
public abstract class KeyedModel implements Stateful, Annotated {
    private @Nullable EntityState state;

    /** For subclasses. */
    protected KeyedModel() {}

    /** A holder for one related object: {@code public final Ref<Author> author = ref();} */
    protected static <T extends @Nullable KeyedModel> Ref<T> ref() {
        return new Ref<>();
    }

    /** A holder for several related objects: {@code public final Related<Tag, Tag_.Query> tags = related();} */
    protected static <T extends KeyedModel, Q extends QuerySet<T, ?, Q>> Related<T, Q> related() {
        return new Related<>();
    }

    /**
     * Stores the object: {@code INSERT} while it is new; afterwards {@code UPDATE t SET changed = ? WHERE id = ?}, and nothing
     * when nothing has changed. Fails with {@code NotUpdated} when the row is gone or, with {@code @Version}, was changed by
     * somebody else.
     */
    public void save() {
        writer().save(this);
    }

    /**
     * {@code a.saveWith(Article_.views.set(Article_.views.plus(1)))} → {@code UPDATE t SET views = views + 1, changed = ?}:
     * like {@link #save}, but the database computes some values; the object holds them afterwards.
     */
    public void saveWith(Assignment<?> first, Assignment<?>... rest) {
        List<Assignment<?>> values = new ArrayList<>(rest.length + 1);
        values.add(first);
        values.addAll(List.of(rest));
        writer().save(this, values);
    }

    /** {@code a.saveWith(Map.of("views", path("views").number().plus(1)))}: by name; null is NULL. */
    public void saveWith(Map<String, ?> values) {
        writer().save(this, Clauses.assignments(values));
    }

    /** Whether the row was inserted through this object, rather than found, loaded or overwritten. */
    public boolean wasCreated() {
        return state != null && state.created();
    }

    /**
     * {@code UPDATE t SET every column WHERE id = ?}: overwrites the row with this key, also by an object that is new; fails
     * with {@code NotUpdated} when there is none.
     */
    public void overwrite() {
        Meta<KeyedModel> meta = Metas.of(this);
        BitSet all = new BitSet();
        all.set(0, meta.spec().fields().size());
        meta.spec().key().forEach(key -> all.clear(meta.spec().indexOf(key)));
        writer().overwrite(this, all);
    }

    /** {@code a.overwrite("title")} → {@code UPDATE t SET title = ? WHERE id = ?}: only these fields. */
    public void overwrite(String first, String... rest) {
        writer().overwrite(this, Fields.set(Fields.of(Metas.of(this), first, rest)));
    }

    /** {@code INSERT INTO t (...) VALUES (...)}; the key comes back. */
    public void insert() {
        writer().insert(this);
    }

    /** {@code UPDATE t SET changed = ? WHERE id = ?}; an error while the object is new. */
    public void update() {
        writer().update(this);
    }

    /** {@code INSERT ... ON CONFLICT (id) DO UPDATE SET ...}: overwrites the row with the same key, if there is one. */
    public void upsert() {
        writer().upsert(this, List.of());
    }

    /** {@code INSERT ... ON CONFLICT (slug) DO UPDATE SET ...}: the same for a row with the same values of unique fields. */
    public void upsert(Settable<?, ?> first, Settable<?, ?>... rest) {
        writer().upsert(this, Fields.of(Metas.of(this), first, rest));
    }

    /** {@code a.upsert("slug")}: the same by name. */
    public void upsert(String first, String... rest) {
        writer().upsert(this, Fields.of(Metas.of(this), first, rest));
    }

    /** {@code a.saveOnly(Article_.title)} → {@code UPDATE t SET title = ? WHERE id = ?}, whether it has changed or not. */
    public void saveOnly(Settable<?, ?> first, Settable<?, ?>... rest) {
        writer().update(this, Fields.set(Fields.of(Metas.of(this), first, rest)));
    }

    /** {@code a.saveOnly("title")} → {@code UPDATE t SET title = ? WHERE id = ?}, whether it has changed or not. */
    public void saveOnly(String first, String... rest) {
        writer().update(this, Fields.set(Fields.of(Metas.of(this), first, rest)));
    }

    /** Stores all fields, whether they have changed or not: {@code INSERT} while new, else {@code UPDATE} of every column. */
    public void saveAll() {
        writer().saveAll(this);
    }

    /**
     * {@code DELETE FROM t WHERE id = ?}, and what the relations that point here say with {@code onDelete}. Gives the number
     * of rows removed by model label.
     */
    public Map<String, Long> delete() {
        return writer().delete(this);
    }

    /** Reads all fields again: {@code SELECT ... WHERE id = ?}. What was changed and not saved is lost. */
    public void refreshFromDb() {
        writer().refresh(this);
    }

    /** {@code a.refreshFromDb("views")}: reads these fields again; what else was changed stays. */
    public void refreshFromDb(String first, String... rest) {
        writer().refresh(this, Fields.set(Fields.of(Metas.of(this), first, rest)));
    }

    @Override
    public final @Nullable EntityState $state() {
        return state;
    }

    @Override
    public final void $state(@Nullable EntityState next) {
        state = next;
    }

    @Override
    public final @Nullable Object $annotation(String name) {
        @Nullable Object @Nullable [] kept = state == null ? null : state.annotations();
        for (int i = 0; kept != null && i < kept.length; i += 2) {
            if (name.equals(kept[i])) {
                return kept[i + 1];
            }
        }
        throw new QueryError(
                "query.no-annotation",
                this + " was loaded without the annotation \"" + name + "\".",
                "Add it to the query: annotate(" + name + ").",
                null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (state == null || other == null || other.getClass() != getClass()) {
            return false;
        }
        return ((KeyedModel) other).state != null && key().equals(((KeyedModel) other).key());
    }

    @Override
    public int hashCode() {
        return state == null ? System.identityHashCode(this) : key().hashCode();
    }

    /** {@code Article(id=5)}, {@code Article(new)}, {@code Article(id=5, deleted)}: never a query, never a sensitive value. */
    @Override
    public String toString() {
        String name = getClass().getSimpleName();
        if (state == null) {
            return name + "(new)";
        }
        Meta<KeyedModel> meta = Metas.of(this);
        FieldSpec field = meta.keyIndex() < 0 ? null : meta.spec().fields().get(meta.keyIndex());
        String key = field == null
                ? key().toString()
                : field.name() + "=" + (field.options().sensitive() ? "***" : key().toString());
        return name + "(" + key + (state.deleted() ? ", deleted)" : ")");
    }

    /** The key of a saved object; several columns as a list. */
    private Object key() {
        return Fields.key(Metas.of(this), this);
    }

    private Writer writer() {
        return Sessions.of(this).writer();
    }
}
