package io.raystack.db;

/** What {@code selectForUpdate} does about rows that somebody else has locked. Immutable and thread-safe. */
public enum Locking {
    /** An error: {@code FOR UPDATE NOWAIT}. */
    NOWAIT,
    /** Leaves them out: {@code FOR UPDATE SKIP LOCKED}. */
    SKIP_LOCKED
}
