package io.raystack.db.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cancels a statement that runs too long. A scheduled cancel, because one driver ignores its own timeouts.
 *
 * <p>Thread-safe: the timer and the thread that runs the statement meet here.
 */
final class Deadline implements Runnable {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Statement statement;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean over;
    private boolean passed;

    private Deadline(Statement statement) {
        this.statement = statement;
    }

    /** Starts to watch, or null when there is no limit. */
    static @Nullable Deadline watch(Statement statement, Duration limit) {
        if (limit.isZero()) {
            return null;
        }
        Deadline deadline = new Deadline(statement);
        deadline.alarm = TIMER.schedule(deadline, limit.toNanos(), TimeUnit.NANOSECONDS);
        return deadline;
    }

    @Override
    public synchronized void run() {
        if (over) {
            return;
        }
        passed = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            // it has ended by itself, or its connection has
        }
    }

    /** Stops watching; whether the statement was cancelled. */
    synchronized boolean end() {
        over = true;
        ScheduledFuture<?> pending = alarm;
        if (pending != null) {
            pending.cancel(false);
        }
        return passed;
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "raystack-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
