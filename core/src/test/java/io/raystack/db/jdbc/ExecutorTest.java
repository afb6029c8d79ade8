package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.TimeoutError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.CompiledSql;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutorTest {
    private static final CompiledSql BY_TEXT = Notes.sql("SELECT id FROM note WHERE text = ?", ColumnType.TEXT);

    @TempDir
    Path directory;

    private Notes notes;

    @BeforeEach
    void open() {
        notes = Notes.inFile(directory, Notes.LIMITS.withStatement(Duration.ofMillis(300)))
                .listening();
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void a_change_gives_the_rows_matched() {
        notes.add("a");
        notes.add("b");
        assertThat(notes.run.update(Notes.sql("UPDATE note SET text = 'c'"), Arguments.NONE))
                .isEqualTo(2);
        assertThat(notes.texts()).containsExactly("c", "c");
    }

    @Test
    void the_same_statement_and_row_serve_again() {
        notes.add("a");
        notes.add("b");
        Columns first = notes.run.query(Notes.ALL, Access.WRITE, Arguments.NONE, Executor.Rows::row);
        Columns second = notes.run.query(Notes.ALL, Access.WRITE, Arguments.NONE, Executor.Rows::row);
        assertThat(second).isSameAs(first);
    }

    @Test
    void a_statement_can_be_used_inside_itself() {
        notes.add("a");
        notes.add("b");
        Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
        List<String> inner = notes.run.query(Notes.ALL, Access.READ, Arguments.NONE, rows -> {
            assertThat(rows.next()).isTrue();
            List<String> all = notes.texts();
            assertThat(rows.next()).isTrue();
            assertThat(rows.row().getString(1)).isEqualTo("b");
            return all;
        });
        assertThat(inner).containsExactly("a", "b");
        transaction.commit();
    }

    @Test
    void names_are_the_columns_labels() {
        List<String> names = notes.run.query(
                Notes.sql("SELECT id AS \"key\", text FROM note"), Access.READ, Arguments.NONE, Executor.Rows::names);
        assertThat(names).containsExactly("key", "text");
    }

    @Test
    void a_batch_gives_the_rows_matched_by_each() {
        notes.add("a");
        notes.add("b");
        notes.add("b");
        long[] matched = notes.run.batch(
                Notes.sql("DELETE FROM note WHERE text = ?", ColumnType.TEXT),
                List.of(out -> out.setString("a"), out -> out.setString("b"), out -> out.setString("c")));
        assertThat(matched).containsExactly(1, 2, 0);
        assertThat(notes.heard.get(3).parameters().get()).isEqualTo("['a', 'b', 'c']");
    }

    @Test
    void a_key_that_the_driver_hands_back_is_column_0() {
        long key = notes.run.insert(Notes.ADD, out -> out.setString("a"), rows -> {
            assertThat(rows.next()).isTrue();
            return rows.row().getLong(0);
        });
        assertThat(key).isEqualTo(1);
    }

    @Test
    void a_wrong_number_of_parameters_is_an_error_not_a_null() {
        CompiledSql two = Notes.sql("SELECT ?, ?", ColumnType.TEXT);
        assertThatThrownBy(() -> notes.run.query(two, Access.READ, out -> out.setString("a"), Executor.Rows::next))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("takes 2 parameters, but 1");
        assertThatThrownBy(() -> notes.run.query(BY_TEXT, Access.READ, Arguments.NONE, Executor.Rows::next))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("takes 1 parameters, but 0");
    }

    @Test
    void listeners_hear_what_was_sent_with_sensitive_values_masked() {
        CompiledSql secret = new CompiledSql(
                "SELECT ?, ?",
                List.of(Bind.of(0, ColumnType.TEXT), new Bind(1, ColumnType.TEXT, Bind.Form.AS_IS, true)));
        notes.run.query(
                secret,
                Access.READ,
                new BoundArguments(secret.binds(), new Object[] {"open", "hidden"}),
                Executor.Rows::next);
        StatementListener.Event event = notes.heard.get(0);
        assertThat(event.database()).isEqualTo("default");
        assertThat(event.sql()).isEqualTo("SELECT ?, ?");
        assertThat(event.parameters().get()).isEqualTo("['open', ***]");
        assertThat(event.nanos()).isPositive();
        assertThat(event.error()).isNull();
    }

    @Test
    void listeners_hear_of_failures_once_and_errors_hold_no_values() {
        CompiledSql wrong = Notes.sql("INSERT INTO note (id, text) VALUES (?, NULL)", ColumnType.BIGINT);
        assertThatThrownBy(() -> notes.run.update(wrong, out -> out.setLong(4711)))
                .isInstanceOf(DatabaseError.class)
                .hasMessageContaining("INSERT INTO note")
                .hasMessageNotContaining("4711");
        assertThat(notes.heard).hasSize(1);
        assertThat(notes.heard.get(0).error()).isInstanceOf(DatabaseError.class);
        notes.add("works again");
    }

    @Test
    void a_statement_that_runs_too_long_is_cancelled() {
        long started = System.nanoTime();
        assertThatThrownBy(() -> notes.run.query(Notes.ENDLESS, Access.READ, Arguments.NONE, Executor.Rows::next))
                .isInstanceOf(TimeoutError.class)
                .hasMessageContaining("after 300 ms")
                .hasMessageContaining("[database.statement-timeout]");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        assertThat(notes.texts()).isEmpty();
    }

    @Test
    void a_stream_reads_row_by_row_and_gives_its_connection_back() {
        notes.add("a");
        notes.add("b");
        for (int i = 0; i < 5; i++) {
            try (Executor.Cursor cursor = notes.run.open(Notes.ALL, Arguments.NONE)) {
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.row().getString(1)).isEqualTo("a");
                notes.add("while it is open");
            }
        }
        assertThat(notes.texts()).hasSize(7);
    }

    @Test
    void a_stream_that_cannot_open_gives_its_connection_back() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> notes.run.open(Notes.sql("SELECT * FROM nothing"), Arguments.NONE))
                    .isInstanceOf(DatabaseError.class)
                    .hasMessageContaining("nothing");
        }
        assertThat(notes.texts()).isEmpty();
    }

    @Test
    void a_stream_ends_with_its_transaction() {
        notes.add("a");
        Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
        Executor.Cursor cursor = notes.run.open(Notes.ALL, Arguments.NONE);
        assertThat(cursor.next()).isTrue();
        transaction.commit();
        assertThatThrownBy(cursor::next)
                .isInstanceOf(TransactionError.class)
                .hasMessageContaining("[transaction.stream]");
        cursor.close();
        cursor.close();
        notes.add("b");
    }

    @Test
    void a_reader_that_fails_leaves_everything_usable() {
        notes.add("a");
        assertThatThrownBy(() -> notes.run.query(Notes.ALL, Access.READ, Arguments.NONE, rows -> {
                    rows.next();
                    throw new IllegalArgumentException("mine");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(notes.texts()).containsExactly("a");
    }

    @Test
    void a_listener_that_fails_changes_nothing() {
        notes.run.listeners().add(event -> {
            throw new IllegalStateException("mine");
        });
        notes.add("a");
        assertThat(notes.texts()).containsExactly("a");
    }

    @Test
    void a_stream_may_be_read_for_longer_than_a_statement_may_run() throws InterruptedException {
        notes.add("a");
        notes.add("b");
        try (Executor.Cursor cursor = notes.run.open(Notes.ALL, Arguments.NONE)) {
            assertThat(cursor.next()).isTrue();
            Thread.sleep(400);
            assertThat(cursor.next()).isTrue();
        }
    }
}
