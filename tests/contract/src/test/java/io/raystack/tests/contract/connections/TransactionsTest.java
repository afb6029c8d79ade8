package io.raystack.tests.contract.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.DeadlockError;
import io.raystack.db.errors.IntegrityError;
import io.raystack.db.errors.SerializationError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.jdbc.Executor;
import io.raystack.db.jdbc.Transaction;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class TransactionsTest {
    private final Notes notes;

    TransactionsTest(TestDatabase database) {
        notes = new Notes(database);
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void commit_keeps_and_rollback_takes_back() {
        Transaction kept = notes.begin();
        notes.add(1, "kept");
        kept.commit();
        Transaction undone = notes.begin();
        notes.add(2, "undone");
        assertThat(notes.texts()).containsExactly("kept", "undone");
        undone.rollback();
        assertThat(notes.texts()).containsExactly("kept");
    }

    @Test
    void without_a_transaction_each_statement_is_kept() throws InterruptedException {
        notes.add(1, "a");
        List<String> seen = new ArrayList<>();
        Thread other = new Thread(() -> seen.addAll(notes.texts()));
        other.start();
        other.join();
        assertThat(seen).containsExactly("a");
    }

    @Test
    void savepoints_nest() {
        Transaction outer = notes.begin();
        notes.add(1, "a");
        Transaction inner = notes.begin();
        notes.add(2, "b");
        Transaction innermost = notes.begin();
        notes.add(3, "c");
        innermost.commit();
        inner.rollback();
        Transaction again = notes.begin();
        notes.add(4, "d");
        again.commit();
        outer.commit();
        assertThat(notes.texts()).containsExactly("a", "d");
    }

    @Test
    void an_error_caught_around_an_inner_block_leaves_the_outer_one_usable() {
        Transaction outer = notes.begin();
        notes.add(1, "a");
        Transaction inner = notes.begin();
        assertThatThrownBy(() -> notes.add(1, "again")).isInstanceOf(IntegrityError.class);
        inner.rollback();
        notes.add(2, "b");
        outer.commit();
        assertThat(notes.texts()).containsExactly("a", "b");
    }

    @Test
    void an_error_swallowed_inside_a_block_breaks_it_where_the_database_says_so() {
        Transaction transaction = notes.begin();
        notes.add(1, "a");
        assertThatThrownBy(() -> notes.add(1, "again")).isInstanceOf(IntegrityError.class);
        if (notes.database.is("postgresql")) {
            assertThatThrownBy(notes::texts)
                    .isInstanceOf(TransactionError.class)
                    .hasMessageContaining("[transaction.broken]");
            assertThatThrownBy(transaction::commit).isInstanceOf(TransactionError.class);
            assertThat(notes.texts()).isEmpty();
        } else {
            notes.add(2, "b");
            transaction.commit();
            assertThat(notes.texts()).containsExactly("a", "b");
        }
    }

    @Test
    void a_read_only_block_is_read_only_for_the_database_too() {
        notes.add(1, "a");
        Transaction transaction = notes.source.begin(Notes.READ_ONLY);
        assertThat(notes.texts()).containsExactly("a");
        if (!notes.database.is("sqlite-memory")) {
            assertThatThrownBy(() -> notes.run.query(
                            Notes.sql("INSERT INTO note (id, text) VALUES (9, 'x') RETURNING id"),
                            Access.READ,
                            Arguments.NONE,
                            Executor.Rows::next))
                    .isInstanceOf(DatabaseError.class);
        }
        transaction.rollback();
        notes.add(2, "b");
        assertThat(notes.texts()).containsExactly("a", "b");
    }

    @Test
    void a_stricter_isolation_ends_with_its_transaction() {
        Transaction strict = notes.source.begin(Notes.SERIALIZABLE);
        String inside = isolation();
        notes.add(1, "a");
        strict.commit();
        Transaction plain = notes.begin();
        String after = isolation();
        plain.commit();
        if (!notes.database.is("sqlite")) {
            assertThat(inside).isEqualToIgnoringCase("SERIALIZABLE");
            assertThat(after).isNotEqualToIgnoringCase("SERIALIZABLE");
        }
    }

    private String isolation() {
        String ask = notes.database.is("postgresql")
                ? "SELECT current_setting('transaction_isolation')"
                : notes.database.is("mariadb") ? "SELECT @@tx_isolation" : "SELECT 'SERIALIZABLE'";
        return notes.run.query(Notes.sql(ask), Access.READ, Arguments.NONE, rows -> {
            rows.next();
            return String.valueOf(rows.row().getString(0));
        });
    }

    @Test
    void a_commit_that_fails_takes_everything_back() {
        String deferred = notes.database.is("mariadb") ? "" : " DEFERRABLE INITIALLY DEFERRED";
        notes.run.execute(
                List.of("CREATE TABLE child (id INT PRIMARY KEY, note INT REFERENCES note (id)" + deferred + ")"));
        List<String> told = new ArrayList<>();
        Transaction transaction = notes.begin();
        transaction.onRollback(() -> told.add("back"));
        transaction.onCommit(() -> told.add("never"));
        notes.add(1, "a");
        if (deferred.isEmpty()) {
            // here there are no deferred constraints: the statement fails at once
            assertThatThrownBy(() -> notes.change("INSERT INTO child (id, note) VALUES (1, 99)"))
                    .isInstanceOf(IntegrityError.class);
            transaction.rollback();
        } else {
            notes.change("INSERT INTO child (id, note) VALUES (1, 99)");
            assertThatThrownBy(transaction::commit).isInstanceOf(IntegrityError.class);
        }
        assertThat(told).containsExactly("back");
        assertThat(notes.source.current()).isNull();
        assertThat(notes.texts()).isEmpty();
        notes.add(1, "works again");
    }

    @Test
    void one_of_two_that_lock_crosswise_is_told_and_can_run_again() throws Exception {
        if (notes.database.is("sqlite")) {
            // one writer at a time: there is nothing to lock crosswise
            Transaction first = notes.begin();
            AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
            Thread second = new Thread(() -> {
                try {
                    notes.add(1, "waits");
                } catch (RuntimeException e) {
                    error.set(e);
                }
            });
            second.start();
            Thread.sleep(50);
            first.commit();
            second.join();
            assertThat(error.get()).isNull();
            return;
        }
        notes.add(1, "a");
        notes.add(2, "b");
        CyclicBarrier both = new CyclicBarrier(2);
        List<Throwable> errors = java.util.Collections.synchronizedList(new ArrayList<>());
        Thread one = new Thread(() -> crosswise(1, 2, both, errors));
        Thread two = new Thread(() -> crosswise(2, 1, both, errors));
        one.start();
        two.start();
        one.join();
        two.join();
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).isInstanceOfAny(DeadlockError.class, SerializationError.class);
        assertThat(notes.texts()).allMatch(text -> text.equals(notes.texts().get(0)));
    }

    private void crosswise(long first, long second, CyclicBarrier both, List<Throwable> errors) {
        Transaction transaction = notes.begin();
        try {
            notes.change("UPDATE note SET text = 'by " + first + "' WHERE id = " + first);
            both.await();
            notes.change("UPDATE note SET text = 'by " + first + "' WHERE id = " + second);
            transaction.commit();
        } catch (Exception e) {
            errors.add(e);
            assertThat(transaction.isPoisoned()).isTrue();
            transaction.rollback();
        }
    }
}
