package io.raystack.examples.chinook;

import io.raystack.db.jdbc.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Remembers statements until somebody takes them. Thread-safe. */
final class SqlLog implements StatementListener {
    /** A run of columns of which the first two tell enough. */
    private static final Pattern COLUMNS =
            Pattern.compile("((?:\"t\\d+\"\\.\"\\w+\", ){2})(?:\"t\\d+\"\\.\"\\w+\", )+\"t\\d+\"\\.\"\\w+\"");

    private static final Pattern VALUES = Pattern.compile("(?:\\?, ){4,}\\?");

    private final List<String> statements = new ArrayList<>();

    @Override
    public synchronized void ran(Event event) {
        statements.add(shortened(event.sql()));
    }

    /** The statements since the last call. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Long lists are cut with three dots. */
    static String shortened(String sql) {
        String columns = COLUMNS.matcher(sql).replaceAll("$1...");
        return VALUES.matcher(columns).replaceAll("?, ...");
    }
}
