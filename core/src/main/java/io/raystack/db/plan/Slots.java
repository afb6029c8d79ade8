package io.raystack.db.plan;

import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.query.Node;
import io.raystack.db.query.Selected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of one query in the order of their slots. Belongs to one planning. */
final class Slots {
    private static final Object[] NONE = {};

    private Object[] values = NONE;
    private int size;
    private int sharedFrom = -1;
    private int sharedTo;

    /** Takes the next value; gives its slot. */
    int add(Object value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2 + 2);
        }
        values[size] = value;
        return size++;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /**
     * From now on, a value equal to one from slot {@code from} on that is there already takes that one's slot: so expressions
     * that are said twice, to group and to select, stay equal. Gives the previous state, -1 for none.
     */
    int share(int from) {
        int before = sharedFrom;
        sharedFrom = from;
        sharedTo = size;
        return before;
    }

    /** The slot of an equal value that is shared, or -1. */
    int shared(Object value) {
        for (int i = sharedFrom; i >= 0 && i < sharedTo; i++) {
            if (value.equals(values[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The expressions of a selection that others may repeat: what groups, or what is made distinct. */
    static List<? extends Node> repeated(Selected selection) {
        if (!selection.on().isEmpty()) {
            return selection.on();
        }
        return selection.groupBy().isEmpty() && selection.distinct() ? selection.values() : selection.groupBy();
    }

    /** All of them. */
    Object[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }

    /** A value as it is bound: an entity stands for its key. */
    static Object plain(Object value) {
        return value instanceof Stateful entity ? key(entity) : value;
    }

    /** The elements of a list as they are bound. */
    static List<?> plain(List<?> values) {
        for (Object value : values) {
            if (value instanceof Stateful) {
                List<Object> keys = new ArrayList<>(values.size());
                values.forEach(v -> keys.add(plain(v)));
                return keys;
            }
        }
        return values;
    }

    private static Object key(Stateful entity) {
        Meta<?> meta = Metas.of(entity);
        if (entity.$state() == null) {
            throw new NotSaved(
                    "A query compares with a " + meta.spec().label() + " that is not saved, so it has no key.",
                    "Save it first.");
        }
        if (meta.keyIndex() < 0) {
            throw new Unsupported(
                    "The key of " + meta.spec().label() + " has several columns, which a query cannot compare as one.",
                    "Compare its columns one by one.");
        }
        return keyOf(meta, entity);
    }

    @SuppressWarnings("unchecked") // the Meta is that of the entity's own class
    private static <T extends Stateful> Object keyOf(Meta<T> meta, Stateful entity) {
        Object key = meta.get((T) entity, meta.keyIndex());
        if (key == null) {
            throw new NotSaved("A saved " + meta.spec().label() + " has no key.", "Load it again.");
        }
        return key;
    }
}
