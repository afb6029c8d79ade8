package io.raystack.examples.chinook.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void readsLiterals() {
        ScriptRow row = Script.parse("SET FILES LOG TRUE\n"
                        + "INSERT INTO \"chinook\".\"T\" VALUES(7,'It''s, you \\u00e7a',NULL,'2009-01-02',-1.98)\n"
                        + "INSERT INTO BLOCKS VALUES(0,1,2)")
                .rows("T")
                .get(0);

        assertThat(row.literals()).hasSize(5);
        assertThat(row.number(0)).isEqualTo(7);
        assertThat(row.text(1)).isEqualTo("It's, you ça");
        assertThat(row.textOrNull(2)).isNull();
        assertThat(row.numberOrNull(2)).isNull();
        assertThat(row.date(3)).isEqualTo(LocalDate.of(2009, 1, 2));
        assertThat(row.decimal(4)).isEqualTo(new BigDecimal("-1.98"));
    }

    @Test
    void findsTheStoreOnTheClassPath() {
        Script script = Script.onClassPath();

        assertThat(script.rows("Artist")).hasSize(275);
        assertThat(script.rows("Track")).hasSize(3503);
        assertThat(script.rows("PlaylistTrack")).hasSize(8715);
        assertThat(script.rows("Nothing")).isEmpty();
        assertThat(script.rows("Customer").get(0).text(1)).isEqualTo("Luís");
    }
}
