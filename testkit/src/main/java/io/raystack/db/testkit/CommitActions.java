package io.raystack.db.testkit;

import io.raystack.db.Atomic;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.jdbc.ConnectionSource;
import io.raystack.db.jdbc.Transaction;
import io.raystack.db.jdbc.TransactionOptions;
import io.raystack.db.session.Sessions;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link RolledBack} test can know of actions registered with {@code onCommit}, which never run there.
 *
 * <p>Stateless, thread-safe; each call speaks of the current thread's transaction.
 */
public final class CommitActions {
    private CommitActions() {}

    /** Runs {@code block} and gives the actions that it registered for after the commit, in order; none of them runs. */
    public static <E extends Exception> List<Runnable> captureOnCommit(Atomic.Block<E> block) throws E {
        return captureOnCommit(Sessions.DEFAULT, block);
    }

    /** The same for another database. */
    public static <E extends Exception> List<Runnable> captureOnCommit(String alias, Atomic.Block<E> block) throws E {
        ConnectionSource connections = Sessions.of(alias).connections();
        if (connections.current() == null) {
            throw new TransactionError(
                    "testkit.no-transaction",
                    "There is no transaction around this test, so actions for after the commit run by themselves.",
                    "Annotate the test with @RolledBack, or drop captureOnCommit.",
                    null);
        }
        Transaction level = connections.begin(TransactionOptions.PLAIN);
        boolean done = false;
        try {
            block.run();
            done = true;
        } finally {
            if (!done) {
                level.rollback();
            }
        }
        List<Runnable> actions = level.takeCommitActions();
        level.commit();
        return actions;
    }

    /** Runs {@code block}, then the actions that it registered for after the commit, then those that these registered. */
    public static <E extends Exception> void runOnCommit(Atomic.Block<E> block) throws E {
        runOnCommit(Sessions.DEFAULT, block);
    }

    /** The same for another database. */
    public static <E extends Exception> void runOnCommit(String alias, Atomic.Block<E> block) throws E {
        List<Runnable> next = captureOnCommit(alias, block);
        while (!next.isEmpty()) {
            List<Runnable> following = new ArrayList<>();
            for (Runnable action : next) {
                following.addAll(CommitActions.<RuntimeException>captureOnCommit(alias, action::run));
            }
            next = following;
        }
    }
}
