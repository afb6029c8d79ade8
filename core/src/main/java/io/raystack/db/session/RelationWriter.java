package io.raystack.db.session;

import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of a to-many relation: relates rows and ends relations, over a foreign key of the other side, a table in between
 * of our own, or a model in between.
 *
 * <p>Thread-safe; one a database.
 */
final class RelationWriter {
    /** Leaves an object of the model in between as it is made. */
    static final Consumer<Stateful> PLAIN = pair -> {};

    private final Session session;
    private final Deleter deleter;
    private final PairWriter pairs;

    RelationWriter(Session session, Deleter deleter, BulkWriter bulk) {
        this.session = session;
        this.deleter = deleter;
        this.pairs = new PairWriter(session, deleter, bulk);
    }

    void add(Stateful owner, Link link, Collection<?> targets, Consumer<Stateful> pair) {
        Object key = ownerKey(owner, link);
        Set<Object> keys = keys(link, targets);
        if (pair != PLAIN && (link.through() == null || link.through().model() == null)) {
            throw new QueryError(
                    "related.no-pair",
                    "\"" + link.name() + "\" of " + link.source().spec().label()
                            + " has no model in between, so a pair has no values of its own.",
                    "Relate without them, or declare @ManyToManyField(through = ...).",
                    null);
        }
        if (!keys.isEmpty()) {
            if (link.through() != null) {
                together(() -> pairs.add(link, key, keys, pair));
            } else {
                point(owner, link, key, targets, List.copyOf(keys));
            }
        }
        forget(owner, link);
    }

    void remove(Stateful owner, Link link, Collection<?> targets) {
        Object key = ownerKey(owner, link);
        Set<Object> keys = keys(link, targets);
        if (!keys.isEmpty()) {
            if (link.through() != null) {
                together(() -> pairs.remove(link, key, keys));
            } else {
                List<Object> still = new ArrayList<>(keys);
                still.retainAll(pointing(link, key));
                unpoint(link, still);
                release(link, key, targets);
            }
        }
        forget(owner, link);
    }

    void clear(Stateful owner, Link link) {
        Object key = ownerKey(owner, link);
        if (link.through() != null) {
            together(() -> pairs.clear(link, key));
        } else {
            FieldSpec field = nullable(link);
            deleter.set(link.target(), field, null, field, List.of(key));
        }
        forget(owner, link);
    }

    void set(Stateful owner, Link link, Collection<?> targets, Consumer<Stateful> pair) {
        Object key = ownerKey(owner, link);
        Set<Object> wanted = keys(link, targets);
        together(() -> {
            Set<Object> present =
                    new LinkedHashSet<>(link.through() != null ? pairs.targets(link, key) : pointing(link, key));
            List<Object> gone = new ArrayList<>(present);
            gone.removeAll(wanted);
            if (link.through() != null || KeyQueries.foreignKey(link).nullable()) {
                remove(owner, link, gone);
            }
            List<Object> fresh = new ArrayList<>();
            for (Object target : targets) {
                if (!present.contains(key(link.target(), target))) {
                    fresh.add(target);
                }
            }
            add(owner, link, fresh, pair);
        });
        forget(owner, link);
    }

    // ---- over a foreign key of the other side

    private List<Object> pointing(Link link, Object key) {
        FieldSpec field = KeyQueries.foreignKey(link);
        return KeyQueries.keys(session, link.target(), KeyQueries.where(link.target(), field, List.of(key)));
    }

    private void point(Stateful owner, Link link, Object key, Collection<?> targets, List<Object> keys) {
        FieldSpec field = KeyQueries.foreignKey(link);
        RowFacts facts = RowFacts.of(link.target());
        int at = facts.spec.indexOf(field.name());
        List<Before> before = new ArrayList<>();
        Before.several(session, Before.all(before), () -> {
            for (List<Object> part : KeyQueries.parts(session, keys)) {
                deleter.set(link.target(), field, key, KeyQueries.key(link.target()), part);
            }
            for (Object target : targets) {
                if (target instanceof Stateful row) {
                    before.add(new Before(facts, row, new int[] {at}));
                    pointed(facts, row, at, key);
                    facts.refer(row, link.owner(), owner);
                }
            }
        });
    }

    private void unpoint(Link link, List<Object> keys) {
        FieldSpec field = nullable(link);
        together(() -> {
            for (List<Object> part : KeyQueries.parts(session, keys)) {
                deleter.set(link.target(), field, null, KeyQueries.key(link.target()), part);
            }
        });
    }

    private void release(Link link, Object key, Collection<?> targets) {
        RowFacts facts = RowFacts.of(link.target());
        int at = facts.spec.indexOf(KeyQueries.foreignKey(link).name());
        for (Object target : targets) {
            if (target instanceof Stateful row && key.equals(facts.meta.get(row, at))) {
                Before before = new Before(facts, row, new int[] {at});
                Before.one(session, before, () -> pointed(facts, row, at, null));
            }
        }
    }

    /** The row's foreign key now holds {@code key}, and so does the object. */
    private void pointed(RowFacts facts, Stateful row, int at, @Nullable Object key) {
        EntityState state = row.$state();
        facts.meta.set(row, at, key);
        if (state != null) {
            BitSet unsaved = facts.meta.changed(row, state);
            unsaved.clear(at);
            row.$state(facts.partlySaved(row, state, unsaved, session.alias()));
        }
    }

    private static FieldSpec nullable(Link link) {
        FieldSpec field = KeyQueries.foreignKey(link);
        if (!field.nullable()) {
            throw new QueryError(
                    "related.not-null",
                    link.ownerMeta().spec().label() + "." + link.owner().name()
                            + " must point to something, so the relation cannot just end.",
                    "Delete the related objects, point them to another object, or make it Ref<@Nullable ...>.",
                    null);
        }
        return field;
    }

    // ---- keys

    private Object ownerKey(Stateful owner, Link link) {
        if (owner.$state() == null) {
            throw new NotSaved(
                    "related.not-saved",
                    "\"" + link.name() + "\" of a new " + link.source().spec().name() + " relates to nothing yet.",
                    "Save the object first.",
                    null);
        }
        return Fields.held(link.sourceField(), owner);
    }

    private static Set<Object> keys(Link link, Collection<?> targets) {
        Set<Object> keys = new LinkedHashSet<>();
        targets.forEach(target -> keys.add(key(link.target(), target)));
        return keys;
    }

    private static Object key(Meta<?> meta, @Nullable Object target) {
        FieldSpec field = KeyQueries.key(meta);
        if (target instanceof Stateful entity) {
            if (!meta.type().isInstance(entity)) {
                throw new QueryError(
                        "related.other-model",
                        "A " + entity.getClass().getSimpleName() + " was given where a "
                                + meta.spec().label() + " belongs.",
                        "Give objects of that model, or their keys.",
                        null);
            }
            if (entity.$state() == null) {
                throw new NotSaved(
                        "related.not-saved",
                        "A new " + meta.spec().name() + " cannot be related yet.",
                        "Save it first.",
                        null);
            }
            return Fields.key(meta, entity);
        }
        Object key = target == null ? null : Fit.to(field.type(), target);
        boolean number = field.type().isInteger();
        if (key == null || number != key instanceof Number || (field.type().isText() && !(key instanceof String))) {
            throw noKey(meta, target);
        }
        return key;
    }

    private static QueryError noKey(Meta<?> meta, @Nullable Object target) {
        String given = target == null ? "null" : "A " + target.getClass().getSimpleName();
        return new QueryError(
                "related.no-key",
                given + " was given where a " + meta.spec().label() + " or its key belongs.",
                "Give objects of that model, or their keys.",
                null);
    }

    private void together(Runnable work) {
        Transactor.run(session, () -> {
            work.run();
            return true;
        });
    }

    /** What the owner's holder has loaded is no longer true. */
    private static void forget(Stateful owner, Link link) {
        Meta<Stateful> meta = Metas.of(owner);
        int relation = Links.of(meta).indexOf(link);
        if (relation >= 0) {
            meta.slot(owner, relation).unload();
        }
    }
}
