package io.raystack.examples.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestValueAndNumbersStandRight() {
        Table table = Table.of(List.of(5, 1234), "name", "n").row(n -> List.of("x" + n, n));

        assertThat(printed(table)).isEqualTo("""
                    | name  |    n |
                    |-------|------|
                    | x5    |    5 |
                    | x1234 | 1234 |
                """);
    }

    @Test
    void whatIsSaidHasNoHeader() {
        assertThat(printed(Table.said("before", 1, "after", "two"))).isEqualTo("""
                    | before | 1   |
                    | after  | two |
                """);
    }

    private static String printed(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
