package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.raystack.db.errors.DatabaseError;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a JVM that has virtual threads: elsewhere there is nothing to see but that no thread is one. */
class VirtualThreadsTest {
    private static final boolean HERE = Runtime.version().feature() >= 21;
    /** More than there are carriers. */
    private static final int BUSY = Runtime.getRuntime().availableProcessors() + 1;

    @TempDir
    Path directory;

    private Notes notes;

    @BeforeEach
    void open() {
        notes = Notes.inFile(directory, new Limits(BUSY, Duration.ofSeconds(20), Duration.ofSeconds(4), Duration.ZERO));
    }

    @AfterEach
    void close() {
        notes.close();
    }

    private static Thread start(Runnable work) {
        try {
            MethodHandle start = MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
            return (Thread) start.invokeExact(work);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Throwable failureOf(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>(new AssertionError("nothing failed"));
        start(() -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                })
                .join();
        return failure.get();
    }

    @Test
    void a_platform_thread_does_its_work_itself() {
        assertThat(PlatformThreads.isVirtual(Thread.currentThread())).isFalse();
        Thread worker = notes.run.query(Notes.ALL, Access.READ, Arguments.NONE, rows -> Thread.currentThread());
        assertThat(worker).isSameAs(Thread.currentThread());
    }

    @Test
    void a_virtual_threads_work_is_done_on_a_platform_thread() throws InterruptedException {
        assumeTrue(HERE, "virtual threads came with Java 21");
        List<Object> seen = new ArrayList<>();
        start(() -> {
                    seen.add(PlatformThreads.isVirtual(Thread.currentThread()));
                    seen.add(notes.run.query(
                            Notes.ALL,
                            Access.READ,
                            Arguments.NONE,
                            rows -> PlatformThreads.isVirtual(Thread.currentThread())));
                })
                .join();
        assertThat(seen).containsExactly(true, false);
    }

    @Test
    void its_transaction_is_its_own_also_while_a_platform_thread_works_for_it() throws InterruptedException {
        assumeTrue(HERE, "virtual threads came with Java 21");
        List<Object> seen = new ArrayList<>();
        start(() -> {
                    Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
                    notes.add("a");
                    boolean same = notes.run.query(
                            Notes.ALL, Access.READ, Arguments.NONE, rows -> notes.source.current() == transaction);
                    seen.add(same);
                    seen.add(notes.run.query(Notes.ALL, Access.READ, Arguments.NONE, rows -> notes.texts()));
                    transaction.rollback();
                    seen.add(notes.texts());
                })
                .join();
        assertThat(seen).containsExactly(true, List.of("a"), List.of());
    }

    @Test
    void an_error_shows_where_the_virtual_thread_was() throws InterruptedException {
        assumeTrue(HERE, "virtual threads came with Java 21");
        Throwable failure = failureOf(this::sendNonsense);
        assertThat(failure).isInstanceOf(DatabaseError.class);
        assertThat(failure.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("sendNonsense"));
    }

    private void sendNonsense() {
        notes.run.update(Notes.sql("nonsense"), Arguments.NONE);
    }

    @Test
    void long_statements_do_not_keep_other_virtual_threads_from_running() throws InterruptedException {
        assumeTrue(HERE, "virtual threads came with Java 21");
        List<Thread> pinned = new ArrayList<>();
        AtomicInteger cancelled = new AtomicInteger();
        for (int i = 0; i < BUSY; i++) {
            pinned.add(start(() -> {
                assertThatThrownBy(
                                () -> notes.run.query(Notes.ENDLESS, Access.READ, Arguments.NONE, Executor.Rows::next))
                        .isInstanceOf(io.raystack.db.errors.TimeoutError.class);
                cancelled.incrementAndGet();
            }));
        }
        Thread.sleep(1000); // now all of them are inside their statements, for three seconds more
        long started = System.nanoTime();
        start(() -> {}).join();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(2000));
        for (Thread thread : pinned) {
            thread.join();
        }
        assertThat(cancelled).hasValue(pinned.size());
    }

    @Test
    void many_virtual_threads_share_few_connections() throws InterruptedException {
        assumeTrue(HERE, "virtual threads came with Java 21");
        List<Thread> threads = new ArrayList<>();
        AtomicInteger read = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            threads.add(start(() -> {
                notes.add("x");
                read.addAndGet(notes.texts().isEmpty() ? 0 : 1);
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(read).hasValue(200);
        assertThat(notes.texts()).hasSize(200);
    }
}
