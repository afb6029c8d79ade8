package io.raystack.tests.contract.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** SQLite databases in files of a directory that is removed at the end. Thread-safe. */
final class SqliteFiles {
    private final AtomicInteger count = new AtomicInteger();
    private volatile Path directory = Path.of("");

    String file() {
        return "jdbc:sqlite:" + directory().resolve("test" + count.incrementAndGet() + ".db");
    }

    private synchronized Path directory() {
        if (directory.toString().isEmpty()) {
            try {
                directory = Files.createTempDirectory("raystack-sqlite");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Ending.then(() -> Ending.remove(directory));
        }
        return directory;
    }
}
