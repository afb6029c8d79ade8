package io.raystack.db.mapping;

import java.lang.ref.WeakReference;
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

    private final WeakReference<Object[]> rows;
    private final ReentrantLock lock = new ReentrantLock();

    /** A group over an array that the result keeps alive. */
    public Peers(Object[] rows) {
        this.rows = new WeakReference<>(rows);
    }

    /** The rows, or null when nobody holds the result any more. */
    public Object @Nullable [] rows() {
        return rows.get();
    }

    /** Held while the group loads. */
    public ReentrantLock lock() {
        return lock;
    }
}
