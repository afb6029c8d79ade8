package io.raystack.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The snippets in the sources of this module, by name. Stateless, thread-safe. */
final class Snippets {
    /** What was sent, a folder for each database. */
    static final Path SQL = Path.of("src/test/resources/sql");

    private static final Map<String, String> DATABASES = new LinkedHashMap<>();

    static {
        DATABASES.put("sqlite", "SQLite");
        DATABASES.put("postgresql", "PostgreSQL");
        DATABASES.put("mariadb", "MariaDB");
    }

    private static final String BEGIN = "// snippet: ";
    private static final String END = "// end";

    private Snippets() {}

    /** All snippets in sources, and the SQL that they were seen to send. */
    static Map<String, String> all() {
        Map<String, String> found = in(Path.of("src/test/java"));
        Map<String, Map<String, List<String>>> sent = new TreeMap<>();
        for (Map.Entry<String, String> database : DATABASES.entrySet()) {
            Path folder = SQL.resolve(database.getKey());
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    sent.computeIfAbsent(name, any -> new LinkedHashMap<>())
                            .computeIfAbsent(Files.readString(file).strip(), any -> new ArrayList<>())
                            .add(database.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        sent.forEach((name, texts) -> found.put(name, together(texts)));
        return found;
    }

    /** One text when all databases hear the same, else each with the databases that hear it. */
    static String together(Map<String, List<String>> texts) {
        if (texts.size() == 1 && texts.values().iterator().next().size() == DATABASES.size()) {
            return texts.keySet().iterator().next();
        }
        return texts.entrySet().stream()
                .map(e -> "-- " + String.join(", ", e.getValue()) + "\n" + e.getKey())
                .collect(Collectors.joining("\n\n"));
    }

    /** All snippets below {@code folder}, without the indentation that they have there. */
    private static Map<String, String> in(Path folder) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                read(Files.readAllLines(file), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Adds the snippets in {@code lines}. */
    static void read(List<String> lines, Map<String, String> found) {
        List<String> body = new ArrayList<>();
        String name = "";
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith(BEGIN)) {
                name = text.substring(BEGIN.length());
                body.clear();
            } else if (text.equals(END) && !name.isEmpty()) {
                if (found.put(name, String.join("\n", body).stripIndent().strip()) != null) {
                    throw new IllegalStateException("two snippets are called " + name);
                }
                name = "";
            } else if (!name.isEmpty()) {
                body.add(line);
            }
        }
        if (!name.isEmpty()) {
            throw new IllegalStateException("the snippet " + name + " has no end");
        }
    }
}
