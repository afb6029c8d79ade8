package io.raystack.db.testkit;

import static io.raystack.db.testkit.CommitActions.captureOnCommit;
import static io.raystack.db.testkit.CommitActions.runOnCommit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Atomic;
import io.raystack.db.Database;
import io.raystack.db.errors.TransactionError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RolledBackTest {
    private static Database database;
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void open() {
        database = Database.open("jdbc:sqlite::memory:");
        Database.sql("CREATE TABLE note (text TEXT NOT NULL)").update();
    }

    @AfterAll
    static void close() {
        assertThat(texts()).isEmpty();
        database.close();
    }

    private static void add(String text) {
        Database.sql("INSERT INTO note (text) VALUES (?)", text).update();
    }

    private static List<String> texts() {
        return Database.sql("SELECT text FROM note").list(row -> row.string("text"));
    }

    @RolledBack
    @Nested
    class OfAClass {
        @BeforeEach
        void prepare() {
            add("prepared");
        }

        @AfterEach
        void still_inside() {
            assertThat(texts()).hasSize(3);
        }

        @Test
        void one() {
            see_an_untouched_database();
        }

        @Test
        void other() {
            see_an_untouched_database();
        }

        private void see_an_untouched_database() {
            assertThat(texts()).containsExactly("prepared");
            add("a");
            Atomic.atomic(() -> add("b"));
            assertThat(texts()).containsExactly("prepared", "a", "b");
        }
    }

    @Test
    @RolledBack
    void a_single_test_can_be_rolled_back() {
        assertThat(Atomic.inAtomic()).isTrue();
        add("a");
    }

    @Test
    @RolledBack
    void blocks_of_the_tested_code_are_savepoints() {
        assertThatThrownBy(() -> Atomic.atomic(() -> {
                    add("a");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(texts()).isEmpty();
    }

    @Test
    @RolledBack
    void commit_actions_are_captured_in_order_and_do_not_run() {
        List<Runnable> actions = captureOnCommit(() -> {
            Atomic.onCommit(() -> told.add("1"));
            Atomic.atomic(() -> Atomic.onCommit(() -> told.add("2")));
            assertThatThrownBy(() -> Atomic.atomic(() -> {
                        Atomic.onCommit(() -> told.add("never"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            Atomic.onCommit(() -> told.add("3"));
        });
        assertThat(told).isEmpty();
        actions.forEach(Runnable::run);
        assertThat(told).containsExactly("1", "2", "3");
    }

    @Test
    @RolledBack
    void commit_actions_run_when_asked_for_those_that_they_register_too() {
        runOnCommit(() -> {
            Atomic.onCommit(() -> {
                told.add("1");
                Atomic.onCommit(() -> told.add("2"));
            });
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly("1", "2");
    }

    @Test
    @RolledBack
    void a_block_that_fails_is_taken_back() {
        assertThatThrownBy(() -> captureOnCommit(() -> {
                    add("a");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(texts()).isEmpty();
    }

    @Test
    void without_a_transaction_there_is_nothing_to_capture() {
        assertThatThrownBy(() -> captureOnCommit(() -> {}))
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("@RolledBack");
    }
}
