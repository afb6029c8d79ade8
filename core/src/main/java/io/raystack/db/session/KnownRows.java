package io.raystack.db.session;

import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one model that a result has shown so far: one object a key. Belongs to one result. */
final class KnownRows {
    private final Meta<?> meta;
    private final int[] keys;
    private final @Nullable LongMap<Stateful> byLong;
    private final Map<Object, Stateful> byObject = new HashMap<>(0);
    private final List<Stateful> all = new ArrayList<>();

    KnownRows(Meta<?> meta) {
        this.meta = meta;
        List<FieldSpec> fields = meta.spec().keyFields();
        this.keys = fields.stream().mapToInt(meta.spec().fields()::indexOf).toArray();
        this.byLong = fields.size() == 1 && fields.get(0).type().isInteger() ? new LongMap<>() : null;
    }

    /** All of them, in the order in which they came. */
    List<Stateful> all() {
        return all;
    }

    /** Whether the row at {@code at} is missing: its key is NULL. */
    boolean missing(Columns row, int at) {
        return row.isNull(at + keys[0]);
    }

    /** The object of the row at {@code at}: that of an earlier row with the same key, else a new one. */
    Stateful at(Columns row, int at, String database) {
        if (byLong != null) {
            long key = row.getLong(at + keys[0]);
            Stateful known = byLong.get(key);
            if (known == null) {
                known = read(row, at, database);
                byLong.put(key, known);
            }
            return known;
        }
        Object key = key(row, at);
        Stateful known = byObject.get(key);
        if (known == null) {
            known = read(row, at, database);
            byObject.put(key, known);
        }
        return known;
    }

    private Stateful read(Columns row, int at, String database) {
        Stateful made = Assembler.read(meta, row, at, database);
        all.add(made);
        return made;
    }

    private Object key(Columns row, int at) {
        List<@Nullable Object> parts = new ArrayList<>(keys.length);
        for (int key : keys) {
            ColumnType type = meta.spec().fields().get(key).type();
            parts.add(Cell.read(row, at + key, type));
        }
        return parts;
    }
}
