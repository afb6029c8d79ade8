package io.raystack.db.jdbc;

import io.raystack.db.errors.TransactionError;
import java.util.ArrayList;
import java.util.List;

/** What is to be done when a transaction has ended. Belongs to its thread. */
final class Hooks {
    private final List<Runnable> commit = new ArrayList<>(0);
    private final List<Runnable> rollback = new ArrayList<>(0);

    void onCommit(Runnable action) {
        commit.add(action);
    }

    void onRollback(Runnable action) {
        rollback.add(action);
    }

    List<Runnable> takeCommit() {
        List<Runnable> taken = List.copyOf(commit);
        commit.clear();
        return taken;
    }

    /** A level has been kept: what it asked for now depends on the level around it. */
    void passTo(Hooks outer) {
        outer.commit.addAll(commit);
        outer.rollback.addAll(rollback);
    }

    /** In the order of registration. */
    void committed() {
        run(commit, "The transaction is committed");
    }

    /** Last registered first. */
    void rolledBack() {
        List<Runnable> reversed = new ArrayList<>(rollback);
        java.util.Collections.reverse(reversed);
        run(reversed, "The transaction is rolled back");
    }

    private static void run(List<Runnable> actions, String state) {
        TransactionError failed = null;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = new TransactionError(
                            "transaction.hook",
                            state + ", but an action registered for this moment failed: " + e.getMessage(),
                            "The other actions have run; mend the one in the cause.",
                            e);
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
