package io.raystack.db.session;

import io.raystack.db.errors.NotSaved;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.FieldSpec.Fill;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a writer must know of a model, worked out once: which fields the library fills, which relations own columns.
 *
 * <p>Immutable and thread-safe.
 */
final class RowFacts {
    private static final Map<Meta<?>, RowFacts> KNOWN = new ConcurrentHashMap<>();

    final Meta<Stateful> meta;
    final ModelSpec spec;
    /** Position of the key, -1 when it has several columns. */
    final int key;
    /** Position of the optimistic lock's counter, or -1. */
    final int version;
    /** Fields that the library may fill on insert, the key among them. */
    final int[] filledOnInsert;
    /** Fields that the library fills on update. */
    final int[] filledOnUpdate;
    /** All fields. */
    final BitSet all;
    /** All fields but the key. */
    final BitSet withoutKey;

    private final int[] allOrder;
    private final int[] withoutKeyOrder;
    private final boolean identity;
    private final int[] owned;

    @SuppressWarnings("unchecked") // entities are only given to the Meta that was found by their class
    private RowFacts(Meta<?> meta) {
        this.meta = (Meta<Stateful>) meta;
        this.spec = meta.spec();
        this.key = meta.keyIndex();
        List<FieldSpec> fields = spec.fields();
        int[] versions = positions(i -> fields.get(i).fill() == Fill.VERSION);
        this.version = versions.length == 0 ? -1 : versions[0];
        this.identity = key >= 0 && fields.get(key).fill() == Fill.IDENTITY;
        this.filledOnInsert = positions(i -> fills(fields.get(i), i));
        this.filledOnUpdate = positions(i -> i == version || fields.get(i).fill() == Fill.NOW_ON_SAVE);
        this.all = new BitSet();
        all.set(0, fields.size());
        this.withoutKey = (BitSet) all.clone();
        spec.key().forEach(name -> withoutKey.clear(spec.indexOf(name)));
        this.allOrder = all.stream().toArray();
        this.withoutKeyOrder = withoutKey.stream().toArray();
        this.owned = IntStream.range(0, spec.relations().size())
                .filter(i -> spec.relations().get(i).ownsColumns())
                .toArray();
    }

    static RowFacts of(Meta<?> meta) {
        RowFacts known = KNOWN.get(meta);
        return known != null ? known : KNOWN.computeIfAbsent(meta, RowFacts::new);
    }

    private boolean fills(FieldSpec field, int at) {
        return at == key && (identity || field.type().kind() == ColumnType.Kind.UUID)
                || field.fill() == Fill.NOW_ON_INSERT
                || field.fill() == Fill.NOW_ON_SAVE
                || field.fill() == Fill.VERSION
                || (field.options().defaultValue() != null && !field.nullable());
    }

    private int[] positions(IntPredicate which) {
        return IntStream.range(0, spec.fields().size()).filter(which).toArray();
    }

    /** Whether the database is to number this row. */
    boolean numbered(Stateful entity) {
        return identity && isUnset(meta.get(entity, key));
    }

    /** The fields that an insert of this row names. */
    BitSet insertFields(boolean numbered) {
        return numbered ? withoutKey : all;
    }

    /** The same, in order. */
    int[] insertOrder(boolean numbered) {
        return numbered ? withoutKeyOrder : allOrder;
    }

    private static boolean isUnset(@Nullable Object value) {
        return value == null || (value instanceof Number number && number.longValue() == 0);
    }

    /** Gives fields on insert what the library has for them. */
    void fillForInsert(Stateful entity) {
        for (int at : filledOnInsert) {
            FieldSpec field = spec.fields().get(at);
            Object now = meta.get(entity, at);
            switch (field.fill()) {
                case NOW_ON_INSERT, NOW_ON_SAVE -> meta.set(entity, at, FieldValues.now(field));
                case IDENTITY -> {}
                default -> {
                    if (now == null) {
                        meta.set(entity, at, first(field, at));
                    }
                }
            }
        }
    }

    private @Nullable Object first(FieldSpec field, int at) {
        if (at == key && field.type().kind() == ColumnType.Kind.UUID) {
            return UUID.randomUUID();
        }
        return at == version ? FieldValues.number(field, 0) : FieldValues.initial(field);
    }

    /** Gives fields on update what the library has for them. */
    void fillForUpdate(Stateful entity) {
        for (int at : filledOnUpdate) {
            FieldSpec field = spec.fields().get(at);
            meta.set(
                    entity, at, at == version ? FieldValues.next(field, meta.get(entity, at)) : FieldValues.now(field));
        }
    }

    /** An error when a foreign key holds an object that has no row to point to. */
    void refuseUnsaved(Stateful entity) {
        for (int relation : owned) {
            ToOne slot = (ToOne) meta.slot(entity, relation);
            Stateful target = slot.target();
            if (target != null && !slot.hasKey()) {
                throw new NotSaved(
                        "save.related-not-saved",
                        spec.label() + "." + spec.relations().get(relation).name() + " holds " + target
                                + ", which has no row to point to.",
                        "Save that object first.",
                        null);
            }
        }
    }

    /** {@code changes}, and the optimistic lock's counter one higher unless they speak of it. */
    List<Assignment<?>> counted(List<Assignment<?>> changes) {
        if (version < 0) {
            return changes;
        }
        FieldSpec field = spec.fields().get(version);
        Node column = KeyQueries.column(field);
        if (changes.stream().anyMatch(c -> c.target().equals(column) || isNamed(c.target(), field))) {
            return changes;
        }
        List<Assignment<?>> all = new ArrayList<>(changes);
        Node one = new Node.Literal(FieldValues.number(field, 1));
        all.add(new Assignment<>(column, new Node.Call(FunctionDef.PLUS, List.of(column, one))));
        return all;
    }

    private static boolean isNamed(Node node, FieldSpec field) {
        return node instanceof Node.Named named && named.path().equals(field.lookupName());
    }

    /** The holder of {@code relation} now holds {@code target}, whose key it has already. */
    void refer(Stateful entity, RelationSpec relation, Stateful target) {
        for (int at : owned) {
            if (spec.relations().get(at).equals(relation)) {
                ((ToOne) meta.slot(entity, at)).target(target);
            }
        }
    }

    /** The state of an entity whose row now holds its present values. */
    EntityState saved(Stateful entity, @Nullable EntityState old, String alias) {
        EntityState next = meta.snapshot(entity);
        next.database(alias);
        next.created(old == null || old.created());
        if (old == null) {
            meta.bind(entity); // made with new: its holders have no owner yet
        } else {
            next.peers(old.peers());
            next.annotations(old.annotations());
        }
        return next;
    }

    /**
     * The state of an entity whose row now holds its present values of all fields but {@code unsaved}, which the row still
     * holds as {@code old} says.
     */
    EntityState partlySaved(Stateful entity, EntityState old, BitSet unsaved, String alias) {
        if (unsaved.isEmpty()) {
            return saved(entity, old, alias);
        }
        List<@Nullable Object> present = new ArrayList<>();
        unsaved.stream().forEach(at -> present.add(meta.get(entity, at)));
        List<@Nullable Stateful> targets = new ArrayList<>();
        for (int relation : owned) {
            targets.add(((ToOne) meta.slot(entity, relation)).target());
        }
        BitSet written = (BitSet) all.clone();
        written.andNot(unsaved);
        List<@Nullable Object> kept = new ArrayList<>();
        written.stream().forEach(at -> kept.add(meta.get(entity, at)));
        meta.restore(entity, old);
        set(entity, written, kept);
        EntityState next = saved(entity, old, alias);
        set(entity, unsaved, present);
        for (int i = 0; i < owned.length; i++) {
            Stateful target = targets.get(i);
            if (target != null) {
                ((ToOne) meta.slot(entity, owned[i])).target(target);
            }
        }
        return next;
    }

    private void set(Stateful entity, BitSet fields, List<@Nullable Object> values) {
        int i = 0;
        for (int at = fields.nextSetBit(0); at >= 0; at = fields.nextSetBit(at + 1)) {
            meta.set(entity, at, values.get(i++));
        }
    }
}
