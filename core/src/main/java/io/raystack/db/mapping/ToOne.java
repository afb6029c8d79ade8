package io.raystack.db.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A holder of one related object: its key, and the object when it is loaded.
 *
 * <p>A {@code long} key is kept unboxed. Belongs to its entity's thread.
 */
public abstract class ToOne extends Slot {
    private static final byte NONE = 0;
    private static final byte LONG = 1;
    private static final byte OBJECT = 2;

    private long longKey;
    private @Nullable Object objectKey;
    private @Nullable Stateful target;
    private byte kind = NONE;
    private boolean loaded;

    /** For the holder. */
    protected ToOne() {}

    /** Keeps a key as read from a row, forgetting a loaded object of another key. */
    public final void longKey(long key) {
        if (kind == LONG ? longKey != key : !Long.valueOf(key).equals(targetKey())) {
            forget();
        }
        kind = LONG;
        longKey = key;
        objectKey = null;
    }

    /** Keeps a key of any type; null means that there is no related row. */
    public final void key(@Nullable Object key) {
        if (key instanceof Long number) {
            longKey(number);
            return;
        }
        if (kind == LONG || !Objects.equals(key(), key)) {
            forget();
        }
        objectKey = key;
        kind = key == null ? NONE : OBJECT;
    }

    /** Keeps an object instead of a key: its key is this holder's as soon, and as long, as it is saved. */
    public final void keyOf(@Nullable Stateful row) {
        kind = NONE;
        objectKey = null;
        target(row);
    }

    /** The key, or null when there is none: nothing set, or an object set that is not saved. */
    public final @Nullable Object key() {
        return switch (kind) {
            case LONG -> (Object) longKey;
            case OBJECT -> objectKey;
            default -> targetKey();
        };
    }

    /** Whether a key is there. */
    public final boolean hasKey() {
        return kind != NONE || targetKey() != null;
    }

    /** The key when it is a {@code long}; the caller knows that it is. */
    public final long longKey() {
        return kind == LONG || !(key() instanceof Number number) ? longKey : number.longValue();
    }

    private @Nullable Object targetKey() {
        Stateful row = target;
        EntityState state = row == null || kind != NONE ? null : row.$state();
        return row == null || state == null || state.deleted() ? null : held(row);
    }

    /** What a foreign key to a saved row holds: its key, unless the relation says another field. */
    private <S extends Stateful> @Nullable Object held(S row) {
        Meta<S> meta = Metas.of(row);
        Stateful owner = owner();
        String field = owner == null
                ? ""
                : Metas.of(owner).spec().relations().get(relation()).toField();
        return meta.get(row, field.isEmpty() ? meta.keyIndex() : meta.spec().indexOf(field));
    }

    /** Keeps the loaded row; null when the database has none. */
    public final void target(@Nullable Stateful row) {
        target = row;
        loaded = true;
    }

    /** The loaded object, null when there is none or it is not loaded. */
    public final @Nullable Stateful target() {
        return target;
    }

    @Override
    public final boolean isLoaded() {
        return loaded;
    }

    @Override
    public final void unload() {
        forget();
    }

    private void forget() {
        target = null;
        loaded = false;
    }
}
