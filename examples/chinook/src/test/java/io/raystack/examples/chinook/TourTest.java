package io.raystack.examples.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Database;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story on an SQLite file, answers checked by hand against the data. */
class TourTest {
    @TempDir
    Path folder;

    @Test
    void everyQuestionIsAnswered() {
        List<String> told = tour().lines().toList();

        assertThat(told.get(0)).matches("SQLite.*: 15607 rows in 11 tables loaded by \\d+ statements in \\d+ ms");
        assertThat(told)
                .filteredOn(line -> line.matches("\\d+\\. .*"))
                .hasSize(Questions.all().size());
        assertThat(table(told, "Which artists sell best?"))
                .containsExactly(
                        "| artist       | tracks | amount |",
                        "|--------------|--------|--------|",
                        "| Iron Maiden  |    140 | 138.60 |",
                        "| U2           |    107 | 105.93 |",
                        "| Metallica    |     91 |  90.09 |",
                        "| Led Zeppelin |     87 |  86.13 |",
                        "| Lost         |     41 |  81.59 |");
    }

    private String tour() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("chinook.db"))) {
            new Tour(database, new PrintStream(told, true, StandardCharsets.UTF_8)).run();
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    /** The answer below a question. */
    private static List<String> table(List<String> told, String question) {
        return told.stream()
                .dropWhile(line -> !line.endsWith(question))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.startsWith("    |"))
                .map(String::strip)
                .toList();
    }
}
