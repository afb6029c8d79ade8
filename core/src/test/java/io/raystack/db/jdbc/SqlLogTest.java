package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.CompiledSql;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlLogTest {
    @Test
    void at_debug_the_log_has_text_time_and_values_but_no_sensitive_ones() {
        StatementListener.Event event = new StatementListener.Event(
                "replica",
                "SELECT ?, ?",
                () -> ParameterText.of(
                        new BoundArguments(List.of(open(0), hidden(1)), new Object[] {"shown", "hidden"}),
                        List.of(open(0), hidden(1))),
                1_234_567,
                null);
        assertThat(Listeners.line(event)).isEqualTo("replica 1.234 ms: SELECT ?, ? ['shown', ***]");
        StatementListener.Event failed =
                new StatementListener.Event("default", "SELECT 1", () -> "[]", 7_000, new IllegalStateException("x"));
        assertThat(Listeners.line(failed)).isEqualTo("default 0.007 ms IllegalStateException: SELECT 1 []");
    }

    private static Bind open(int slot) {
        return Bind.of(slot, ColumnType.TEXT);
    }

    private static Bind hidden(int slot) {
        return new Bind(slot, ColumnType.TEXT, Bind.Form.AS_IS, true);
    }

    @Test
    void long_values_and_many_values_are_cut() {
        CompiledSql sql = Notes.sql("SELECT ?", ColumnType.TEXT);
        String cut = ParameterText.of(out -> out.setString("x".repeat(1000)), sql.binds());
        assertThat(cut).hasSizeLessThan(250).endsWith("x...]");
        String many = ParameterText.of(
                out -> {
                    for (int i = 0; i < 10_000; i++) {
                        out.setLong(i);
                    }
                },
                List.of());
        assertThat(many).hasSizeLessThan(4200).endsWith("and more, 10000 in all");
    }

    @Test
    void a_connection_that_is_not_given_back_is_reported_with_its_holder() throws InterruptedException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (Notes notes = Notes.inMemory(Notes.LIMITS.withLeak(java.time.Duration.ofMillis(2000)))) {
            Lease lease = notes.source.acquire(Access.READ);
            for (int i = 0; i < 100 && !said.toString(StandardCharsets.UTF_8).contains("leak"); i++) {
                Thread.sleep(100);
            }
            lease.close();
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("leak")
                .contains(Thread.currentThread().getName());
    }
}
