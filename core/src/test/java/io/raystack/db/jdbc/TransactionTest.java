package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.jdbc.TransactionOptions.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
    private static final TransactionOptions READ_ONLY = new TransactionOptions(Isolation.DATABASE, true, false);
    private static final TransactionOptions DURABLE = new TransactionOptions(Isolation.DATABASE, false, true);

    @TempDir
    Path directory;

    private Notes notes;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() {
        notes = Notes.inFile(directory, Notes.LIMITS);
    }

    @AfterEach
    void close() {
        notes.close();
    }

    private Transaction begin() {
        return notes.source.begin(TransactionOptions.PLAIN);
    }

    @Test
    void commit_keeps_and_others_see_it_only_then() throws InterruptedException {
        Transaction transaction = begin();
        notes.add("a");
        assertThat(notes.texts()).containsExactly("a");
        assertThat(elsewhere()).isEmpty();
        transaction.commit();
        assertThat(elsewhere()).containsExactly("a");
        assertThat(notes.source.current()).isNull();
    }

    @Test
    void rollback_takes_back() {
        Transaction transaction = begin();
        notes.add("a");
        transaction.rollback();
        assertThat(notes.texts()).isEmpty();
    }

    @Test
    void savepoints_nest() {
        Transaction outer = begin();
        notes.add("a");
        Transaction inner = begin();
        assertThat(inner.depth()).isEqualTo(2);
        notes.add("b");
        Transaction innermost = begin();
        notes.add("c");
        innermost.commit();
        inner.rollback();
        notes.add("d");
        outer.commit();
        assertThat(notes.texts()).containsExactly("a", "d");
    }

    @Test
    void commit_actions_run_in_order_after_the_outermost_commit() {
        Transaction outer = begin();
        outer.onCommit(() -> told.add("1 " + notes.source.current()));
        Transaction inner = begin();
        inner.onCommit(() -> told.add("2"));
        inner.commit();
        Transaction undone = begin();
        undone.onCommit(() -> told.add("never"));
        undone.rollback();
        outer.onCommit(() -> told.add("3"));
        assertThat(told).isEmpty();
        outer.commit();
        assertThat(told).containsExactly("1 null", "2", "3");
    }

    @Test
    void rollback_actions_run_last_first_also_for_kept_levels_inside() {
        Transaction outer = begin();
        outer.onRollback(() -> told.add("1"));
        outer.onCommit(() -> told.add("never"));
        Transaction inner = begin();
        inner.onRollback(() -> told.add("2"));
        inner.commit();
        outer.onRollback(() -> told.add("3"));
        outer.rollback();
        assertThat(told).containsExactly("3", "2", "1");
    }

    @Test
    void rollback_of_a_savepoint_runs_only_its_own_actions() {
        Transaction outer = begin();
        outer.onRollback(() -> told.add("outer"));
        Transaction inner = begin();
        inner.onRollback(() -> told.add("inner"));
        inner.rollback();
        assertThat(told).containsExactly("inner");
        outer.commit();
        assertThat(told).containsExactly("inner");
    }

    @Test
    void an_action_can_begin_a_transaction_of_its_own() {
        Transaction outer = begin();
        outer.onCommit(() -> {
            Transaction next = begin();
            notes.add("from the action");
            next.commit();
        });
        outer.commit();
        assertThat(notes.texts()).containsExactly("from the action");
    }

    @Test
    void a_failing_action_does_not_stop_the_others_and_says_that_the_commit_holds() {
        Transaction transaction = begin();
        notes.add("a");
        transaction.onCommit(() -> {
            throw new IllegalStateException("mail server away");
        });
        transaction.onCommit(() -> told.add("second"));
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("is committed, but")
                .hasMessageContaining("mail server away")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(told).containsExactly("second");
        assertThat(notes.texts()).containsExactly("a");
    }

    @Test
    void children_do_not_inherit() throws InterruptedException {
        Transaction transaction = begin();
        AtomicReference<Object> seen = new AtomicReference<>("unset");
        Thread child = new Thread(() -> seen.set(String.valueOf(notes.source.current())));
        child.start();
        child.join();
        assertThat(seen.get()).isEqualTo("null");
        transaction.rollback();
    }

    @Test
    void another_thread_cannot_end_it() throws InterruptedException {
        Transaction transaction = begin();
        AtomicReference<Throwable> error = new AtomicReference<>();
        Thread other = new Thread(transaction::commit, "stranger");
        other.setUncaughtExceptionHandler((thread, e) -> error.set(e));
        other.start();
        other.join();
        assertThat(error.get())
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("stranger")
                .hasMessageContaining("[transaction.thread]");
        transaction.rollback();
    }

    @Test
    void durable_must_be_outermost() {
        Transaction outer = begin();
        assertThatThrownBy(() -> notes.source.begin(DURABLE))
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("durable");
        outer.rollback();
        notes.source.begin(DURABLE).rollback();
    }

    @Test
    void read_only_refuses_to_write() {
        Transaction transaction = notes.source.begin(READ_ONLY);
        assertThat(notes.texts()).isEmpty();
        assertThatThrownBy(() -> notes.add("a"))
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("only reads");
        transaction.commit();
        notes.add("a");
        assertThat(notes.texts()).containsExactly("a");
    }

    @Test
    void a_level_inside_a_read_only_one_reads_only_too() {
        Transaction outer = notes.source.begin(READ_ONLY);
        assertThatThrownBy(this::begin).isInstanceOf(TransactionError.class);
        Transaction inner = notes.source.begin(READ_ONLY);
        assertThat(notes.texts()).isEmpty();
        inner.commit();
        outer.commit();
    }

    @Test
    void isolation_is_chosen_at_the_outermost_level() {
        Transaction outer = begin();
        assertThatThrownBy(() -> notes.source.begin(new TransactionOptions(Isolation.SERIALIZABLE, false, false)))
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("level 2");
        outer.rollback();
        notes.source
                .begin(new TransactionOptions(Isolation.READ_COMMITTED, false, false))
                .commit();
    }

    @Test
    void a_poisoned_level_can_only_be_rolled_back() {
        Transaction outer = begin();
        notes.add("a");
        Transaction inner = begin();
        inner.poison("duplicate key");
        assertThatThrownBy(notes::texts)
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("duplicate key")
                .hasMessageContaining("[transaction.broken]");
        assertThatThrownBy(inner::commit).isInstanceOf(TransactionError.class);
        assertThat(notes.source.current()).isSameAs(outer);
        notes.add("b");
        outer.commit();
        assertThat(notes.texts()).containsExactly("a", "b");
    }

    @Test
    void levels_end_from_the_inside() {
        Transaction outer = begin();
        notes.add("a");
        Transaction inner = begin();
        inner.onRollback(() -> told.add("inner"));
        assertThatThrownBy(outer::commit)
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("[transaction.order]");
        outer.rollback();
        assertThat(told).containsExactly("inner");
        assertThat(notes.source.current()).isNull();
        assertThat(notes.texts()).isEmpty();
        assertThatThrownBy(inner::rollback).isInstanceOf(TransactionError.class).hasMessageContaining("has ended");
    }

    @Test
    void a_commit_that_fails_takes_everything_back_and_runs_the_rollback_actions() {
        notes.run.execute(List.of("CREATE TABLE child (id INTEGER PRIMARY KEY, note INTEGER REFERENCES note (id)"
                + " DEFERRABLE INITIALLY DEFERRED)"));
        notes.run.execute(List.of("PRAGMA foreign_keys = ON"));
        Transaction transaction = begin();
        transaction.onRollback(() -> told.add("back"));
        transaction.onCommit(() -> told.add("never"));
        notes.add("a");
        notes.run.update(Notes.sql("INSERT INTO child (note) VALUES (99)"), Arguments.NONE);
        assertThatThrownBy(transaction::commit).isInstanceOf(DatabaseError.class);
        assertThat(told).containsExactly("back");
        assertThat(notes.source.current()).isNull();
        assertThat(notes.texts()).isEmpty();
        notes.add("works again");
    }

    @Test
    void outside_a_transaction_an_action_runs_at_once() {
        notes.source.onCommit(() -> told.add("now"));
        assertThat(told).containsExactly("now");
    }

    private List<String> elsewhere() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        Thread other = new Thread(() -> seen.addAll(notes.texts()));
        other.start();
        other.join();
        return seen;
    }
}
