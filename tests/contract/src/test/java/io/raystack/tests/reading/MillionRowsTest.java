package io.raystack.tests.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A table of a million rows is walked with a heap that does not hold them. */
class MillionRowsTest {
    @OnEveryDatabase
    void a_million_rows_are_walked_with_a_heap_of_64_MB(TestDatabase database) throws Exception {
        Process walk = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRows.class.getName(),
                        database.fresh().url()))
                .redirectErrorStream(true)
                .start();
        String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(walk.waitFor()).as(said).isZero();
        assertThat(said).contains("1048576 rows, 38797312 letters");
    }
}
