package io.raystack.db.session;

import io.raystack.db.errors.FieldError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Node;
import io.raystack.db.query.Settable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields of a model that a caller speaks of, by typed column or by name, as positions in its spec; and keys.
 *
 * <p>Stateless, thread-safe.
 */
public final class Fields {
    private Fields() {}

    /** Positions of typed columns. */
    public static List<Integer> of(Meta<?> meta, Settable<?, ?> first, Settable<?, ?>... rest) {
        List<Integer> found = new ArrayList<>(rest.length + 1);
        found.add(position(meta, first));
        for (Settable<?, ?> next : rest) {
            found.add(position(meta, next));
        }
        return found;
    }

    /** Positions of fields by Java name or lookup name. */
    public static List<Integer> of(Meta<?> meta, String first, String... rest) {
        List<Integer> found = new ArrayList<>(rest.length + 1);
        found.add(position(meta, first));
        for (String next : rest) {
            found.add(position(meta, next));
        }
        return found;
    }

    /** Positions as a set. */
    public static BitSet set(List<Integer> positions) {
        BitSet set = new BitSet();
        positions.forEach(set::set);
        return set;
    }

    /** Position of one field by Java name ({@code publishedAt}) or lookup name ({@code published_at}). */
    public static int position(Meta<?> meta, String name) {
        List<FieldSpec> fields = meta.spec().fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldSpec field = fields.get(i);
            if (field.name().equals(name)
                    || field.lookupName().equals(name)
                    || field.column().equals(name)) {
                return i;
            }
        }
        throw new FieldError(
                "field.unknown",
                meta.spec().label() + " has no stored field \"" + name + "\".",
                "Its fields are " + fields.stream().map(FieldSpec::lookupName).toList() + ".",
                null);
    }

    /** The key of an entity; null when it is not set, a list where it has several columns. */
    public static @Nullable Object keyOrNull(Meta<? extends Stateful> meta, Stateful entity) {
        @SuppressWarnings("unchecked") // the caller found the Meta by the entity
        Meta<Stateful> typed = (Meta<Stateful>) meta;
        if (meta.keyIndex() >= 0) {
            return typed.get(entity, meta.keyIndex());
        }
        List<@Nullable Object> key = new ArrayList<>();
        for (String field : meta.spec().key()) {
            key.add(typed.get(entity, meta.spec().indexOf(field)));
        }
        return key;
    }

    /** What the other end of a relation holds of a saved entity, mostly its key. */
    static Object held(FieldSpec field, Stateful entity) {
        return held(Metas.of(entity), field, entity);
    }

    private static <S extends Stateful> Object held(Meta<S> meta, FieldSpec field, Stateful entity) {
        @SuppressWarnings("unchecked") // the Meta is that of the entity's own class
        Object value = meta.get((S) entity, meta.spec().indexOf(field.name()));
        return Objects.requireNonNull(value, () -> meta.spec().label() + "." + field.name() + " is held by others");
    }

    /** The key of a saved entity. */
    public static Object key(Meta<? extends Stateful> meta, Stateful entity) {
        return Objects.requireNonNull(keyOrNull(meta, entity), "a saved object has a key");
    }

    private static int position(Meta<?> meta, Settable<?, ?> column) {
        if (column.node() instanceof Node.Named named) {
            return position(meta, named.path());
        }
        if (column.node() instanceof Node.Row row && row.rootField() != null) {
            return meta.spec().indexOf(row.rootField());
        }
        if (column.node() instanceof Node.Column typed && typed.hop().isRoot()) {
            int at = meta.spec().fields().indexOf(typed.field());
            if (at >= 0) {
                return at;
            }
        }
        throw new FieldError(
                "field.not-of-model",
                column + " is not a stored field of " + meta.spec().label() + ".",
                "Name a column of the model itself, as in saveOnly("
                        + meta.spec().name() + "_."
                        + meta.spec().fields().get(0).name() + ").",
                null);
    }
}
