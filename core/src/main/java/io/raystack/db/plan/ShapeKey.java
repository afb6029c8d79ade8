package io.raystack.db.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a plan is found by: the shape of what was said. Immutable once trimmed. */
final class ShapeKey {
    private final Object[] tokens;
    private final int size;
    private final int hash;

    ShapeKey(Object[] tokens, int size, int hash) {
        this.tokens = tokens;
        this.size = size;
        this.hash = hash;
    }

    /** The key without spare room, to be kept. */
    ShapeKey trimmed() {
        return new ShapeKey(Arrays.copyOf(tokens, size), size, hash);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShapeKey key
                && hash == key.hash
                && Arrays.equals(tokens, 0, size, key.tokens, 0, key.size);
    }
}
