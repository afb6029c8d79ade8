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
        assertThat(table(told, "Who looks after whom, down the tree?"))
                .contains(
                        "| Andrew Adams       | General Manager     |             0 |        59 |",
                        "|   Nancy Edwards    | Sales Manager       |             0 |        59 |",
                        "|     Jane Peacock   | Sales Support Agent |            21 |        21 |");
        assertThat(table(told, "What did each country buy in 2012?")).hasSize(7);
        assertThat(table(told, "How much is an invoice?"))
                .containsExactly("| sum      | 2328.60 |", "| mean     |    5.65 |", "| greatest |   25.86 |");
    }

    @Test
    void changesLeaveTheStoreAsItWas() {
        List<String> told = tour().lines().toList();

        assertThat(table(told, "Rock costs ten cents more, until the transaction is rolled back"))
                .containsExactly("| before | 1284.03 |", "| inside | 1413.73 |", "| after  | 1284.03 |");
        assertThat(table(told, "May a track that was sold be deleted?").get(2)).contains("delete.protected");
        assertThat(table(told, "Is the genre Samba there? If not, make it; then make sure"))
                .containsExactly("| equal | true |", "| rows  | 1    |");
        assertThat(table(told, "What goes with an artist that is deleted?").get(1))
                .contains("chinook.Album=1, chinook.Artist=1, chinook.Playlist_tracks=4, chinook.Track=1");
    }

    @Test
    void fetchingTakesOneQueryMoreForEachToManyRelation() {
        assertThat(statements(tour().lines().toList(), "Ten albums with artist and tracks: how many queries?"))
                .isEqualTo(2);
        assertThat(statements(tour().lines().toList(), "Who looks after whom, down the tree?"))
                .isEqualTo(2);
    }

    private String tour() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("chinook.db"))) {
            new Tour(database, new PrintStream(told, true, StandardCharsets.UTF_8)).run();
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    private static long statements(List<String> told, String question) {
        return told.stream()
                .dropWhile(line -> !line.endsWith(question))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches("   [A-Z].*"))
                .count();
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
