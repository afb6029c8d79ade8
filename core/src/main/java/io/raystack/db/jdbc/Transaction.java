package io.raystack.db.jdbc;

/**
 * A transaction or savepoint of the current thread. Whoever begins it ends it by exactly one of {@link #commit} and
 * {@link #rollback}.
 *
 * <p>Belongs to the thread that began it.
 */
public interface Transaction {
    /** Ends it and keeps its changes; for a savepoint, until the transaction around it ends. Then runs the hooks. */
    void commit();

    /** Ends it and takes its changes back. Then runs the hooks. */
    void rollback();

    /** Runs {@code action} after the outermost transaction has committed; never when any level around it is rolled back. */
    void onCommit(Runnable action);

    /** Runs {@code action} when this level, or one around it, is rolled back; last registered first. */
    void onRollback(Runnable action);

    /** The level: 1 for the transaction, more for savepoints. */
    int depth();

    /** Marks it so that it can only be rolled back: a statement has failed in it. */
    void poison(String reason);
}
