package io.raystack.db.jdbc;

import io.raystack.db.errors.ConnectionLost;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.DeadlockError;
import io.raystack.db.errors.SerializationError;
import io.raystack.db.errors.TransactionError;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where connections come from and whose they are. A transaction belongs to one thread; what runs in that thread uses its
 * connection, everything else takes one and gives it back.
 *
 * <p>Thread-safe. Threads that a thread starts do not inherit its transaction.
 */
public final class ConnectionSource implements AutoCloseable {
    private final String alias;
    private final ConnectionSupply supply;
    private final ConnectionPlan plan;
    private final ErrorTranslator errors;
    private final Boundary boundary;
    private final PlatformThreads platform;
    private final ThreadLocal<ThreadConnections> threads = ThreadLocal.withInitial(ThreadConnections::new);

    /**
     * Connections of one database.
     *
     * @param alias the name under which applications know it
     * @param supply gives and takes connections
     * @param plan how they are used
     * @param errors what errors mean
     */
    public ConnectionSource(String alias, ConnectionSupply supply, ConnectionPlan plan, ErrorTranslator errors) {
        this.alias = alias;
        this.supply = supply;
        this.plan = plan;
        this.errors = errors;
        this.boundary = new Boundary(plan);
        this.platform = new PlatformThreads(alias, plan.layout() != ConnectionPlan.Layout.SHARED);
    }

    /** The name under which applications know the database. */
    public String alias() {
        return alias;
    }

    /** How connections are used. */
    public ConnectionPlan plan() {
        return plan;
    }

    /** How many connections there are and how long they are waited for. */
    public Limits limits() {
        return supply.limits();
    }

    /** The thread's connection, or one to be given back by {@link Lease#close}. Waiting for one's own is an error. */
    public Lease acquire(Access access) {
        ThreadConnections thread = threads.get();
        Transaction transaction = thread.current;
        if (transaction != null) {
            transaction.use(access);
            return transaction.lease().again();
        }
        return take(access, thread);
    }

    /** Begins a transaction for this thread, or a savepoint in its transaction. */
    public Transaction begin(TransactionOptions options) {
        ThreadConnections thread = threads.get();
        Transaction outer = thread.current;
        if (options.durable() && (outer != null || supply.foreign().active())) {
            throw new TransactionError(
                    "transaction.durable",
                    "A durable transaction cannot run inside another one: its changes would not be kept when it ends.",
                    "Move the call out of the atomic block around it, or drop 'durable'.",
                    null);
        }
        Transaction begun = outer != null ? outer.savepoint(options) : first(options, thread);
        thread.current = begun;
        return begun;
    }

    /** The innermost transaction or savepoint of this thread, or null. */
    public @Nullable Transaction current() {
        return threads.get().current;
    }

    /** Runs {@code action} after this thread's transaction, ours or somebody else's, has committed; now if there is none. */
    public void onCommit(Runnable action) {
        Transaction transaction = current();
        if (transaction != null) {
            transaction.onCommit(action);
        } else if (supply.foreign().active()) {
            supply.foreign().whenEnded(committed -> {
                if (committed) {
                    action.run();
                }
            });
        } else {
            action.run();
        }
    }

    @Override
    public void close() {
        supply.close();
        platform.close();
    }

    ConnectionSupply supply() {
        return supply;
    }

    ErrorTranslator errors() {
        return errors;
    }

    Boundary boundary() {
        return boundary;
    }

    PlatformThreads platform() {
        return platform;
    }

    ThreadConnections thread() {
        return threads.get();
    }

    /** Does work that belongs to {@code thread} with its transaction in sight, whatever thread this is. */
    <X> X standIn(ThreadConnections thread, Supplier<X> work) {
        threads.set(thread);
        try {
            return work.get();
        } finally {
            threads.remove();
        }
    }

    DatabaseError translated(SQLException error, String sql) {
        return errors.translate(error, sql);
    }

    /** What an error means for the connection and for the transaction that has it. */
    void failed(Lease lease, DatabaseError error) {
        boolean lost = error instanceof ConnectionLost;
        if (lost) {
            lease.broken();
        }
        Transaction transaction = lease.transaction;
        if (transaction == null) {
            return;
        }
        if (lost || error instanceof DeadlockError || error instanceof SerializationError) {
            transaction.poisonAll(error.problem());
        } else if (plan.afterError() == ConnectionPlan.AfterError.ABORTED) {
            transaction.innermost().poison(error.problem());
        }
    }

    private Lease take(Access access, ThreadConnections thread) {
        Lease only = thread.only;
        if (only != null) {
            return only.again();
        }
        Lease lease = supply.take(access, thread).enter(this, thread);
        if (plan.layout() == ConnectionPlan.Layout.ONE || supply.foreign().active()) {
            thread.only = lease;
        }
        return lease;
    }

    private Transaction first(TransactionOptions options, ThreadConnections thread) {
        Lease lease = take(options.readOnly() ? Access.READ : Access.WRITE, thread);
        boolean foreign = supply.foreign().active();
        try {
            Transaction begun = new Transaction(this, thread, lease, options);
            boundary.run(platform, () -> {
                if (foreign) {
                    boundary.savepoint(lease, begun.savepointName());
                } else {
                    boundary.begin(lease, options);
                }
            });
            lease.transaction = begun;
            return begun;
        } catch (SQLException e) {
            DatabaseError error = translated(e, plan.begin());
            failed(lease, error);
            lease.close();
            throw error;
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }
}
