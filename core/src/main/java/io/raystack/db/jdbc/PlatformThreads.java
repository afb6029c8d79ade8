package io.raystack.db.jdbc;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does the work of virtual threads on platform threads where a driver would pin their carriers.
 *
 * <p>Thread-safe. There are never more threads than connections, because a connection is taken first.
 */
final class PlatformThreads implements AutoCloseable {
    private static final MethodHandle IS_VIRTUAL = isVirtual();

    private final boolean pins;
    private final ExecutorService threads;

    PlatformThreads(String alias, boolean pins) {
        this.pins = pins;
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "raystack-" + alias);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Whether the current thread must not do the work itself. */
    boolean needed() {
        return pins && isVirtual(Thread.currentThread());
    }

    /** Does {@code work} on a platform thread while this one waits. */
    <X> X call(Supplier<X> work) {
        FutureTask<X> task = new FutureTask<>(work::get);
        threads.execute(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // a statement that has been sent is waited for; the caller hears of the interrupt afterwards
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw asSeenFromHere(Objects.requireNonNullElse(e.getCause(), e));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    static boolean isVirtual(Thread thread) {
        try {
            return (boolean) IS_VIRTUAL.invokeExact(thread);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException asSeenFromHere(Throwable error) {
        StackTraceElement[] there = error.getStackTrace();
        StackTraceElement[] here = new Throwable().getStackTrace();
        StackTraceElement[] both = java.util.Arrays.copyOf(there, there.length + here.length);
        System.arraycopy(here, 0, both, there.length, here.length);
        error.setStackTrace(both);
        if (error instanceof Error fatal) {
            throw fatal;
        }
        return error instanceof RuntimeException known ? known : new IllegalStateException(error);
    }

    private static MethodHandle isVirtual() {
        try {
            return MethodHandles.publicLookup().findVirtual(Thread.class, "isVirtual", methodType(boolean.class));
        } catch (NoSuchMethodException | IllegalAccessException older) {
            return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Thread.class);
        }
    }
}
