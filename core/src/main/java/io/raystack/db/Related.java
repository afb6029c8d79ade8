package io.raystack.db;

import io.raystack.db.errors.NotSaved;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToMany;
import io.raystack.db.session.Reader;
import io.raystack.db.session.RelatedQuery;
import io.raystack.db.session.Sessions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The related objects on the many side of a relation, as a holder. {@link #list()} loads once and keeps; {@link #all()} asks
 * anew each time and goes on as any query set.
 *
 * <p>Belongs to its entity's thread. The owner must be saved.
 *
 * @param <T> the target model
 * @param <Q> the type of the target's {@code objects}
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class Related<T extends KeyedModel, Q extends QuerySet<T, ?, Q>> extends ToMany implements Iterable<T> {
    Related() {}

    /** The related rows as a query set of the target's own type: {@code ada.articles.all().popular()}. */
    @SuppressWarnings("unchecked") // the processor checks that Q is the type of the target's objects
    public Q all() {
        Stateful owner = saved();
        Link link = Reader.link(this);
        Q objects = (Q) link.target().objects();
        EntityState state = owner.$state();
        String alias = state == null ? null : state.database();
        return objects.then(objects.asked().in(alias).with(objects.query().where(RelatedQuery.condition(link, owner))));
    }

    /** The related objects; loaded on first use, together with those of all rows that came in the same result. */
    @SuppressWarnings("unchecked") // the relation leads to Ts
    public List<T> list() {
        if (!isLoaded()) {
            Sessions.of(saved()).reader().load(this);
        }
        List<T> loaded = (List<T>) rows();
        return loaded == null ? List.of() : Collections.unmodifiableList(loaded);
    }

    @Override
    public Iterator<T> iterator() {
        return list().iterator();
    }

    /** How many; without a query when they are loaded. */
    public long count() {
        List<? extends Stateful> loaded = rows();
        return loaded == null ? all().count() : loaded.size();
    }

    /** Whether there is one; without a query when they are loaded. */
    public boolean exists() {
        List<? extends Stateful> loaded = rows();
        return loaded == null ? all().exists() : !loaded.isEmpty();
    }

    /** Relates these too; those that are related already are left alone. */
    @SafeVarargs
    public final void add(T first, T... rest) {
        add(listed(first, rest));
    }

    /** Relates these too; those that are related already are left alone. */
    public void add(Collection<? extends T> targets) {
        Stateful owner = saved();
        Sessions.of(owner).writer().add(owner, Reader.link(this), targets);
        unload();
    }

    /** Ends the relation to these. */
    @SafeVarargs
    public final void remove(T first, T... rest) {
        remove(listed(first, rest));
    }

    /** Ends the relation to these. */
    public void remove(Collection<? extends T> targets) {
        Stateful owner = saved();
        Sessions.of(owner).writer().remove(owner, Reader.link(this), targets);
        unload();
    }

    /** Relates exactly these. */
    @SafeVarargs
    public final void set(T first, T... rest) {
        set(listed(first, rest));
    }

    /** Relates exactly these. */
    public void set(Collection<? extends T> targets) {
        Stateful owner = saved();
        Sessions.of(owner).writer().set(owner, Reader.link(this), targets);
        unload();
    }

    /** The same by keys, or objects and keys. */
    public void addKeys(Collection<?> keys) {
        Stateful owner = saved();
        Sessions.of(owner).writer().add(owner, Reader.link(this), keys);
        unload();
    }

    /** The same over a model in between, whose other fields get these values: {@code addKeys(ids, Map.of("weight", 7))}. */
    public void addKeys(Collection<?> keys, Map<String, ?> pair) {
        Stateful owner = saved();
        Link link = Reader.link(this);
        Sessions.of(owner).writer().add(owner, link, keys, RelatedCreation.filling(pair));
        unload();
    }

    /**
     * Relates these too over a model in between, whose objects {@code fill} completes: {@code tags.add(List.of(java),
     * PostTag.class, p -> p.weight = 7)}.
     */
    public <M extends KeyedModel> void add(
            Collection<? extends T> targets, Class<M> between, Consumer<? super M> fill) {
        Stateful owner = saved();
        Link link = Reader.link(this);
        Sessions.of(owner).writer().add(owner, link, targets, RelatedCreation.filling(between, fill));
        unload();
    }

    /** Ends the relation to the rows with these keys; objects may be among them. */
    public void removeKeys(Collection<?> keys) {
        Stateful owner = saved();
        Sessions.of(owner).writer().remove(owner, Reader.link(this), keys);
        unload();
    }

    /** Relates exactly the rows with these keys; objects may be among them. */
    public void setKeys(Collection<?> keys) {
        Stateful owner = saved();
        Sessions.of(owner).writer().set(owner, Reader.link(this), keys);
        unload();
    }

    /** The same over a model in between: new pairs get these values, those that are there stay as they are. */
    public void setKeys(Collection<?> keys, Map<String, ?> pair) {
        Stateful owner = saved();
        Link link = Reader.link(this);
        Sessions.of(owner).writer().set(owner, link, keys, RelatedCreation.filling(pair));
        unload();
    }

    /** The same for objects: {@code tags.set(List.of(java), PostTag.class, p -> p.weight = 7)}. */
    public <M extends KeyedModel> void set(
            Collection<? extends T> targets, Class<M> between, Consumer<? super M> fill) {
        Stateful owner = saved();
        Link link = Reader.link(this);
        Sessions.of(owner).writer().set(owner, link, targets, RelatedCreation.filling(between, fill));
        unload();
    }

    /** Ends all relations. */
    public void clear() {
        Stateful owner = saved();
        Sessions.of(owner).writer().clear(owner, Reader.link(this));
        unload();
    }

    /** A new related object, filled and inserted: {@code ada.articles.create(x -> x.title = "Hello")}. */
    public T create(Consumer<? super T> fill) {
        return creation().create(Creation.Filling.of(fill));
    }

    /** {@code ada.articles.create(Map.of("title", "Hello"))}: by name; a value may be an expression or a query. */
    public T create(Map<String, ?> values) {
        return creation().create(Creation.Filling.of(Clauses.assignments(values)));
    }

    /** The same over a model in between, whose other fields get {@code pair}. */
    public T create(Map<String, ?> values, Map<String, ?> pair) {
        return creation().over(pair).create(Creation.Filling.of(Clauses.assignments(values)));
    }

    /** The only related row for which the lookups hold, else a new one, related, that {@code fill} completes. */
    public T getOrCreate(Map<String, ?> lookups, Consumer<? super T> fill) {
        return creation().getOrCreate(all().filter(lookups), lookups, Creation.Filling.of(fill));
    }

    /** The same, all by name. */
    public T getOrCreate(Map<String, ?> lookups, Map<String, ?> defaults) {
        return creation()
                .getOrCreate(all().filter(lookups), lookups, Creation.Filling.of(Clauses.assignments(defaults)));
    }

    /** The only related row for which the lookups hold, locked, changed and saved; else a new one, related. */
    public T updateOrCreate(Map<String, ?> lookups, Consumer<? super T> change) {
        Creation.Filling<T> filling = Creation.Filling.of(change);
        return creation().updateOrCreate(all().filter(lookups), lookups, filling, filling);
    }

    /** The same, all by name. */
    public T updateOrCreate(Map<String, ?> lookups, Map<String, ?> defaults) {
        return updateOrCreate(lookups, defaults, defaults);
    }

    /** The same, but a new one gets {@code createDefaults} instead. */
    public T updateOrCreate(Map<String, ?> lookups, Map<String, ?> defaults, Map<String, ?> createDefaults) {
        return creation()
                .updateOrCreate(
                        all().filter(lookups),
                        lookups,
                        Creation.Filling.of(Clauses.assignments(defaults)),
                        Creation.Filling.of(Clauses.assignments(createDefaults)));
    }

    @SuppressWarnings("unchecked") // the relation leads to Ts
    private RelatedCreation<T> creation() {
        Stateful owner = saved();
        unload();
        return new RelatedCreation<>((QuerySet<T, ?, ?>) all(), owner, Reader.link(this), Map.of());
    }

    private Stateful saved() {
        Stateful owner = owner();
        if (owner == null) {
            throw new NotSaved(
                    "A Related of an object that is not saved leads nowhere.",
                    "Save the object first; then its related objects can be read and changed.");
        }
        EntityState state = owner.$state();
        if (state == null || state.deleted()) {
            throw new NotSaved(
                    Metas.of(owner).spec().label() + "." + Reader.link(this).name() + " needs a saved "
                            + Metas.of(owner).spec().name() + ", and this one is "
                            + (state == null ? "new." : "deleted."),
                    "Save the object first.");
        }
        return owner;
    }

    @SafeVarargs
    private static <X> List<X> listed(X first, X... rest) {
        List<X> all = new ArrayList<>(rest.length + 1);
        all.add(first);
        Collections.addAll(all, rest);
        return all;
    }

    @Override
    public String toString() {
        List<? extends @Nullable Stateful> loaded = rows();
        return "Related[" + (loaded == null ? "not loaded" : loaded.size() + " loaded") + "]";
    }
}
