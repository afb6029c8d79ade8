package io.raystack.tests.contract.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.examples.chinook.Tour;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The music store gives the same answers everywhere; only the SQL may differ. */
class ChinookTest {
    private static final List<String> ANSWERS = answers("jdbc:sqlite::memory:");

    @OnEveryDatabase
    void answersAreTheSame(TestDatabase database) {
        assertThat(ANSWERS).hasSizeGreaterThan(80);
        assertThat(answers(database.fresh().url())).isEqualTo(ANSWERS);
    }

    /** Questions and tables, without timings and SQL. */
    private static List<String> answers(String url) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Database database = Database.open(url, DatabaseOptions.named("chinook"));
                Database.Scope scope = database.asDefault()) {
            assertThat(scope).isNotNull();
            new Tour(database, new PrintStream(told, true, StandardCharsets.UTF_8)).run();
        }
        return told.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\d+\\. .*|    \\|.*"))
                .toList();
    }
}
