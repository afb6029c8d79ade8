package io.raystack.db.session;

import org.jspecify.annotations.Nullable;

/** Objects by {@code long} key without a box a key: open addressing, grown at two thirds. Belongs to one thread. */
final class LongMap<V> {
    private long[] keys = new long[32];
    private @Nullable Object[] values = new @Nullable Object[32];
    private int size;

    @SuppressWarnings("unchecked") // only Vs are put
    @Nullable
    V get(long key) {
        int mask = keys.length - 1;
        for (int i = start(key, mask); values[i] != null; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return (V) values[i];
            }
        }
        return null;
    }

    /** Puts a key that is not there yet. */
    void put(long key, V value) {
        if (++size * 3 > keys.length * 2) {
            grow();
        }
        place(key, value);
    }

    private void place(long key, Object value) {
        int mask = keys.length - 1;
        int i = start(key, mask);
        while (values[i] != null) {
            i = (i + 1) & mask;
        }
        keys[i] = key;
        values[i] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new @Nullable Object[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            Object value = oldValues[i];
            if (value != null) {
                place(oldKeys[i], value);
            }
        }
    }

    private static int start(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio: neighbours spread
        return (int) (mixed >>> 40) & mask;
    }
}
