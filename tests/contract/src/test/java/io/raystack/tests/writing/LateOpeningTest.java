package io.raystack.tests.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateOpeningTest {
    @Test
    void the_environment_names_the_default_database(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("late.db");
        Path output = folder.resolve("output.txt");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LateOpening.class.getName());
        program.environment().put("RAYSTACK_DATABASE_URL", "jdbc:sqlite:" + file);
        int rows = program.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(rows).as(java.nio.file.Files.readString(output)).isEqualTo(1);
        assertThat(file).exists();
    }
}
