package io.raystack.db.session;

import io.raystack.db.errors.TransactionError;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work of one database in other threads, for {@code async()}: on virtual threads where the JVM has them, else on as many platform
 * threads as the pool has connections; never more pieces at a time than there are connections.
 *
 * <p>Thread-safe.
 */
public final class Background {
    private static final @Nullable MethodHandle VIRTUAL = virtual();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Session session;
    private final ExecutorService threads;
    private final Semaphore room;

    Background(Session session, int connections) {
        this.session = session;
        this.room = new Semaphore(connections, true);
        this.threads = threads(session.alias(), connections);
    }

    /** Whether this JVM has virtual threads (21 and later). */
    static boolean hasVirtualThreads() {
        return VIRTUAL != null;
    }

    /** Starts {@code work}; an error inside a transaction, which belongs to its thread. */
    public <X> CompletableFuture<X> start(Supplier<? extends X> work) {
        if (session.connections().current() != null) {
            throw new TransactionError(
                    "transaction.async",
                    "async() inside atomic would leave the transaction, which belongs to this thread.",
                    "Call the method without async(), or start it in onCommit(...).",
                    null);
        }
        return CompletableFuture.supplyAsync(Sessions.carry(() -> waited(work)), threads);
    }

    private <X> X waited(Supplier<? extends X> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    void close() {
        threads.shutdown();
    }

    private static ExecutorService threads(String alias, int connections) {
        if (VIRTUAL != null) {
            try {
                return (ExecutorService) VIRTUAL.invokeExact();
            } catch (Throwable e) {
                throw new IllegalStateException("The JVM has virtual threads and refuses them.", e);
            }
        }
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                connections, connections, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "raystack-" + alias + "-" + NUMBER.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static @Nullable MethodHandle virtual() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null; // before 21
        }
    }
}
