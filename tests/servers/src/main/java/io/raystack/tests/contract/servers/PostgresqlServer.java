package io.raystack.tests.contract.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * PostgreSQL of one major version. Its binaries are a jar that the build has put beside the tests, because two versions
 * cannot share a class path. Text sorts by a natural language, so that a comparison that forgets its collation is seen.
 */
final class PostgresqlServer extends Server {
    private final String version;

    PostgresqlServer(String version) {
        super("postgresql-" + version);
        this.version = version;
    }

    @Override
    String start() {
        Path jar = Path.of(
                System.getProperty("raystack.test.servers", "target/servers"), "postgresql-" + version + ".jar");
        if (!Files.isReadable(jar)) {
            throw new AssertionError("PostgreSQL " + version + " is not at " + jar.toAbsolutePath()
                    + ": run \"./mvnw process-test-classes\" once" + (version.equals("18") ? "" : " with -Pfull")
                    + ", or name a server in RAYSTACK_TEST_POSTGRESQL_URL.");
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, machine) -> binaries(jar))
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US")
                    .start();
            return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(
                    "PostgreSQL " + version + " cannot start here (" + e.getMessage()
                            + "): mend that, or name a server in RAYSTACK_TEST_POSTGRESQL_URL.",
                    e);
        }
    }

    private static InputStream binaries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry archive = file.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in " + jar));
            return new ByteArrayInputStream(file.getInputStream(archive).readAllBytes());
        }
    }
}
