package io.raystack.db.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holder of several related objects: nothing until they are loaded.
 *
 * <p>Belongs to its entity's thread.
 */
public abstract class ToMany extends Slot {
    private @Nullable List<? extends Stateful> rows;

    /** For the holder. */
    protected ToMany() {}

    /** Keeps the loaded rows; the list is not copied and not changed any more. */
    public final void rows(List<? extends Stateful> loaded) {
        rows = loaded;
    }

    /** The loaded rows, or null. */
    public final @Nullable List<? extends Stateful> rows() {
        return rows;
    }

    @Override
    public final boolean isLoaded() {
        return rows != null;
    }

    @Override
    public final void unload() {
        rows = null;
    }
}
