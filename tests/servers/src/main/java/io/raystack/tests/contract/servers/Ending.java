package io.raystack.tests.contract.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What happens after the last test. Stateless, thread-safe. */
final class Ending {
    private Ending() {}

    /** Runs {@code action} when the JVM of the tests ends. */
    static void then(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action, "raystack-test-ending"));
    }

    /** Removes a directory and everything in it. */
    static void remove(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory, e);
        }
    }
}
