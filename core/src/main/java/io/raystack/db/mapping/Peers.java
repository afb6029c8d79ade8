package io.raystack.db.mapping;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one result, at most 1,000, held weakly: when one of them needs a related row, all of them get theirs in one
 * query.
 *
 * <p>Thread-safe; the group's lock is taken while related rows are loaded, so that threads that share a result load once.
 */
public final class Peers {
    /** The largest group. */
    public static final int LIMIT = 1000;

    private final WeakReference<Chunk> chunk;
    private final Loading loading;
    private final ReentrantLock lock = new ReentrantLock();

    /** A group over rows that the result keeps alive. */
    public Peers(Chunk chunk, Loading loading) {
        this.chunk = new WeakReference<>(chunk);
        this.loading = loading;
    }

    /** The rows, or null when nobody holds the result any more. */
    public @Nullable Chunk chunk() {
        return chunk.get();
    }

    /** What happens when one of them is asked for a related row that is not loaded. */
    public Loading loading() {
        return loading;
    }

    /** Held while the group loads. */
    public ReentrantLock lock() {
        return lock;
    }

    /** The rows of a group, and the groups of related rows that were loaded for them. Held by the result. */
    public static final class Chunk {
        private final Object[] rows;
        private final List<Chunk> related = new ArrayList<>(0);

        /** These rows; the array is not copied and not changed any more. */
        public Chunk(Object[] rows) {
            this.rows = rows;
        }

        /** The rows. */
        public Object[] rows() {
            return rows;
        }

        /** Keeps a group of related rows alive as long as this one. Called under the group's lock. */
        public void keep(Chunk loaded) {
            related.add(loaded);
        }
    }
}
