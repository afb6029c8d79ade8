package io.raystack.db.testkit;

import static io.raystack.db.testkit.Queries.assertNumQueries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Atomic;
import io.raystack.db.Database;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

@RolledBack
class QueriesTest {
    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open("jdbc:sqlite::memory:");
        Database.sql("CREATE TABLE note (text TEXT NOT NULL)").update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static void add(String text) {
        Database.sql("INSERT INTO note (text) VALUES (?)", text).update();
    }

    private static List<String> texts() {
        return Database.sql("SELECT text FROM note").list(row -> row.string("text"));
    }

    @Test
    void the_right_number_passes() {
        assertNumQueries(2, () -> {
            add("a");
            assertThat(texts()).containsExactly("a");
        });
        assertNumQueries("default", 0, () -> {});
    }

    @Test
    void the_wrong_number_fails_and_lists_the_statements() {
        assertThatThrownBy(() -> assertNumQueries(2, () -> add("a")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("Expected 2 queries, but 1 was sent:\n  INSERT INTO note (text) VALUES (?) ['a']");
        assertThatThrownBy(() -> assertNumQueries(1, () -> {})).hasMessage("Expected 1 query, but 0 were sent.");
    }

    @Test
    void savepoints_do_not_count() {
        assertNumQueries(1, () -> Atomic.atomic(() -> add("a")));
    }

    @Test
    void sql_is_compared_in_order() {
        Queries sent = Queries.of(() -> {
            add("a");
            texts();
        });
        sent.assertCount(2)
                .assertSql("INSERT INTO note (text) VALUES (?)", "SELECT text FROM note")
                .assertContains("INSERT")
                .assertLacks("DELETE");
        assertThat(sent.sql()).hasSize(2);
        assertThat(sent.events().get(0).nanos()).isPositive();
        assertThatThrownBy(() -> sent.assertSql("SELECT text FROM note"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("Other SQL");
        assertThatThrownBy(() -> sent.assertContains("DELETE"))
                .hasMessageContaining("No statement contains \"DELETE\"");
        assertThatThrownBy(() -> sent.assertLacks("INSERT")).hasMessageContaining("A statement contains \"INSERT\"");
    }

    @Test
    void a_failing_block_fails_as_itself_and_is_listened_to_no_longer() {
        assertThatThrownBy(() -> assertNumQueries(0, () -> {
                    add("a");
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
        assertNumQueries(0, () -> {});
    }
}
