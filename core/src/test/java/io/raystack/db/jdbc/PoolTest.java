package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.ConfigurationError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.TimeoutError;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {
    @TempDir
    Path directory;

    @Test
    void waiting_for_ones_own_connection_is_an_error_at_once() {
        try (Notes notes = Notes.inFile(directory, Notes.LIMITS)) {
            try (var one = notes.run.open(Notes.ALL, Arguments.NONE);
                    var two = notes.run.open(Notes.ALL, Arguments.NONE)) {
                assertThatThrownBy(notes::texts)
                        .isInstanceOf(TimeoutError.class)
                        .hasMessageContaining("holds all 2")
                        .hasMessageContaining("[database.own-connection]");
                assertThat(one.next()).isFalse();
                assertThat(two.next()).isFalse();
            }
            assertThat(notes.texts()).isEmpty();
        }
    }

    @Test
    void waiting_for_others_ends_with_an_error_that_names_them() throws InterruptedException {
        try (Notes notes = Notes.inFile(directory, Notes.LIMITS)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            Thread writer = new Thread(
                    () -> {
                        Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
                        begun.countDown();
                        awaited(end);
                        transaction.rollback();
                    },
                    "slow-writer");
            writer.start();
            begun.await();
            assertThatThrownBy(() -> notes.add("a"))
                    .isInstanceOf(TimeoutError.class)
                    .hasMessageContaining("within 400 ms")
                    .hasMessageContaining("slow-writer");
            assertThat(notes.texts()).isEmpty();
            end.countDown();
            writer.join();
            notes.add("a");
        }
    }

    @Test
    void readers_cannot_write() {
        try (Notes notes = Notes.inFile(directory, Notes.LIMITS)) {
            assertThatThrownBy(() -> notes.run.query(
                            Notes.sql("INSERT INTO note (text) VALUES ('a') RETURNING id"),
                            Access.READ,
                            Arguments.NONE,
                            Executor.Rows::next))
                    .isInstanceOf(DatabaseError.class);
            assertThat(notes.texts()).isEmpty();
        }
    }

    @Test
    void a_database_in_memory_is_one_connection_that_a_thread_may_use_twice() {
        try (Notes notes = Notes.inMemory()) {
            notes.add("a");
            try (var stream = notes.run.open(Notes.ALL, Arguments.NONE)) {
                assertThat(stream.next()).isTrue();
                Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
                notes.add("b");
                transaction.commit();
                assertThat(notes.texts()).containsExactly("a", "b");
            }
            assertThat(notes.texts()).containsExactly("a", "b");
        }
    }

    @Test
    void a_database_in_memory_serves_threads_in_turn() throws InterruptedException {
        try (Notes notes = Notes.inMemory()) {
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> {
                    for (int n = 0; n < 25; n++) {
                        Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
                        notes.add("x");
                        transaction.commit();
                    }
                });
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(notes.texts()).hasSize(100);
        }
    }

    @Test
    void an_address_never_prints_a_password() {
        Address address = new Address("jdbc:postgresql://ada:secret@host/db?password=secret", "ada", "secret");
        assertThat(address.toString()).isEqualTo("jdbc:postgresql://host/db");
        assertThatThrownBy(() ->
                        new Address("jdbc:nothing:here?password=secret", "ada", "secret").connect(java.util.Map.of()))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("jdbc:nothing:here")
                .hasMessageNotContaining("secret");
    }

    static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
