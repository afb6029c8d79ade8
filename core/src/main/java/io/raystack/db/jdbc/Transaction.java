package io.raystack.db.jdbc;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.TransactionError;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transaction or savepoint of the current thread. Whoever begins it ends it by exactly one of {@link #commit} and
 * {@link #rollback}, innermost first.
 *
 * <p>Belongs to the thread that began it.
 */
public final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final ConnectionSource source;
    private final ThreadConnections thread;
    private final Lease lease;
    private final TransactionOptions options;
    private final @Nullable Transaction outer;
    private final int depth;
    private final Hooks hooks = new Hooks();
    /** Whether the first level is a savepoint in somebody else's transaction. */
    private final boolean foreign;

    private @Nullable String poison;
    private boolean ended;

    Transaction(ConnectionSource source, ThreadConnections thread, Lease lease, TransactionOptions options) {
        this.source = source;
        this.thread = thread;
        this.lease = lease;
        this.options = options;
        this.outer = null;
        this.depth = 1;
        this.foreign = source.supply().foreign().active();
    }

    private Transaction(Transaction outer, TransactionOptions options) {
        this.source = outer.source;
        this.thread = outer.thread;
        this.lease = outer.lease;
        this.options = options;
        this.outer = outer;
        this.depth = outer.depth + 1;
        this.foreign = outer.foreign;
    }

    /** Ends it and keeps its changes; for a savepoint, until the transaction around it ends. Then runs the hooks. */
    public void commit() {
        checkInnermost("committed");
        if (poison != null) {
            TransactionError broken = broken();
            undo(broken);
            throw broken;
        }
        try {
            source.boundary().run(source.platform(), this::keep);
        } catch (SQLException e) {
            DatabaseError error = source.translated(e, outer == null ? "COMMIT" : "RELEASE SAVEPOINT");
            source.failed(lease, error);
            undo(error);
            throw error;
        }
        leave();
        kept();
    }

    /** Ends it and takes its changes back. Then runs the hooks. */
    public void rollback() {
        checkThread("rolled back");
        checkOpen("rolled back");
        Transaction inner = innermost();
        while (inner != this && inner != null) {
            // somebody left a level open; it goes with the one around it
            inner.ended = true;
            inner.hooks.passTo(java.util.Objects.requireNonNull(inner.outer).hooks);
            inner = inner.outer;
        }
        thread.current = this;
        takeBack();
        leave();
        hooks.rolledBack();
    }

    /** Runs {@code action} after the outermost transaction has committed; never when any level around it is rolled back. */
    public void onCommit(Runnable action) {
        checkOpen("given an action");
        hooks.onCommit(action);
    }

    /** Runs {@code action} when this level, or one around it, is rolled back; last registered first. */
    public void onRollback(Runnable action) {
        checkOpen("given an action");
        hooks.onRollback(action);
    }

    /** Takes the actions for after the commit that this level has so far: they are the caller's now, for tests. */
    public List<Runnable> takeCommitActions() {
        return hooks.takeCommit();
    }

    /** The level: 1 for the transaction, more for savepoints. */
    public int depth() {
        return depth;
    }

    /** Marks it so that it can only be rolled back: a statement has failed in it. */
    public void poison(String reason) {
        if (poison == null) {
            poison = reason;
        }
    }

    /** Whether it can only be rolled back. */
    public boolean isPoisoned() {
        return poison != null;
    }

    void poisonAll(String reason) {
        for (Transaction level = innermost(); level != null; level = level.outer) {
            level.poison(reason);
        }
    }

    /** The innermost level of the thread that has this one. */
    Transaction innermost() {
        Transaction inner = thread.current;
        return inner == null ? this : inner;
    }

    Lease lease() {
        return lease;
    }

    String savepointName() {
        return "raystack_" + depth;
    }

    /** A level inside this one, not yet the current one. */
    Transaction savepoint(TransactionOptions inside) {
        use(inside.readOnly() ? Access.READ : Access.WRITE);
        if (inside.isolation() != TransactionOptions.Isolation.DATABASE && inside.isolation() != isolation()) {
            throw new TransactionError(
                    "transaction.isolation",
                    "The isolation level is chosen where a transaction begins; this is level " + (depth + 1) + ".",
                    "Name it at the outermost atomic block.",
                    null);
        }
        Transaction level = new Transaction(this, inside);
        try {
            source.boundary().run(source.platform(), () -> source.boundary().savepoint(lease, level.savepointName()));
        } catch (SQLException e) {
            DatabaseError error = source.translated(e, "SAVEPOINT");
            source.failed(lease, error);
            throw error;
        }
        return level;
    }

    /** An error unless a statement may run now. */
    void use(Access access) {
        if (poison != null) {
            throw broken();
        }
        if (access == Access.WRITE && options.readOnly()) {
            throw new TransactionError(
                    "transaction.read-only",
                    "This transaction only reads.",
                    "Write in an atomic block without 'readOnly'.",
                    null);
        }
    }

    boolean isEnded() {
        return ended;
    }

    private TransactionOptions.Isolation isolation() {
        return outer == null ? options.isolation() : outer.isolation();
    }

    private TransactionError broken() {
        return new TransactionError(
                "transaction.broken",
                "An error in this atomic block has made it unusable: " + poison,
                "Let errors leave the block that they happen in, or put what may fail into an atomic block of its own and"
                        + " catch around that.",
                null);
    }

    private void keep() throws SQLException {
        if (outer != null || foreign) {
            source.boundary().release(lease, savepointName());
            return;
        }
        lease.closeCursors();
        source.boundary().commit(lease, options);
    }

    private void kept() {
        if (outer != null) {
            hooks.passTo(outer.hooks);
        } else if (foreign) {
            source.supply().foreign().whenEnded(committed -> {
                if (committed) {
                    hooks.committed();
                } else {
                    hooks.rolledBack();
                }
            });
        } else {
            hooks.committed();
        }
    }

    private void undo(RuntimeException because) {
        try {
            rollback();
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    private void takeBack() {
        if (lease.isBroken() || (outer != null && outer.poison != null)) {
            return;
        }
        try {
            source.boundary().run(source.platform(), () -> {
                if (outer != null || foreign) {
                    source.boundary().rollbackTo(lease, savepointName());
                } else {
                    lease.closeCursors();
                    source.boundary().rollback(lease, options);
                }
            });
        } catch (SQLException e) {
            String reason =
                    "A rollback failed: " + source.translated(e, "ROLLBACK").problem();
            LOG.warn("{}: {}", source.alias(), reason);
            if (outer != null) {
                outer.poison(reason);
            } else {
                lease.broken();
            }
        }
    }

    private void leave() {
        ended = true;
        thread.current = outer;
        if (outer != null) {
            return;
        }
        if (!foreign && !lease.isBroken()) {
            try {
                source.boundary().run(source.platform(), () -> source.boundary().reset(lease, options));
            } catch (SQLException e) {
                lease.broken();
            }
        }
        lease.release();
    }

    private void checkInnermost(String what) {
        checkThread(what);
        checkOpen(what);
        if (thread.current != this) {
            throw new TransactionError(
                    "transaction.order",
                    "Level " + depth + " of a transaction cannot be " + what + " while level " + innermost().depth
                            + " is open.",
                    "End the inner level first.",
                    null);
        }
    }

    private void checkThread(String what) {
        if (source.thread() != thread) {
            throw new TransactionError(
                    "transaction.thread",
                    "A transaction of thread \"" + thread.name() + "\" cannot be " + what + " by thread \""
                            + Thread.currentThread().getName() + "\".",
                    "End it in the thread that began it.",
                    null);
        }
    }

    private void checkOpen(String what) {
        if (ended) {
            throw new TransactionError(
                    "transaction.ended",
                    "This transaction has ended and cannot be " + what + ".",
                    "Begin a new one.",
                    null);
        }
    }
}
