package io.raystack.examples.chinook.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows in the INSERT statements of an HSQLDB script: {@code INSERT INTO "chinook"."Artist" VALUES(1,'AC/DC')}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Script {
    private static final String INSERT = "INSERT INTO \"chinook\".\"";
    private static final String VALUES = "\" VALUES(";

    private final Map<String, List<ScriptRow>> tables;

    private Script(Map<String, List<ScriptRow>> tables) {
        this.tables = tables;
    }

    /** Reads the script from the class path. */
    public static Script onClassPath() {
        try (InputStream in = Script.class.getResourceAsStream("/chinook.script")) {
            if (in == null) {
                throw new IllegalStateException("chinook.script is not on the class path: add chinook-data-hsqldb");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a script; whatever is no row of the store is left out. */
    public static Script parse(String text) {
        Map<String, List<ScriptRow>> tables = new HashMap<>();
        text.lines().filter(line -> line.startsWith(INSERT)).forEach(line -> {
            int name = line.indexOf(VALUES);
            tables.computeIfAbsent(line.substring(INSERT.length(), name), t -> new ArrayList<>())
                    .add(row(line.substring(name + VALUES.length(), line.lastIndexOf(')'))));
        });
        return new Script(tables);
    }

    /** The rows of a table in the script's order. */
    public List<ScriptRow> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private static ScriptRow row(String values) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean text = false;
        for (int i = 0; i < values.length(); i++) {
            char c = values.charAt(i);
            if (c == ',' && !text) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
                text ^= c == '\'';
            }
        }
        parts.add(part.toString());
        return new ScriptRow(parts);
    }
}
