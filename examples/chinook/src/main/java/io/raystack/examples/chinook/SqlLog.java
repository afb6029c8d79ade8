package io.raystack.examples.chinook;

import io.raystack.db.jdbc.StatementListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers statements until somebody takes them. Thread-safe. */
final class SqlLog implements StatementListener {
    private static final int WIDTH = 400;

    private final List<String> statements = new ArrayList<>();

    @Override
    public synchronized void ran(Event event) {
        String sql = event.sql();
        statements.add(sql.length() <= WIDTH ? sql : sql.substring(0, WIDTH) + " ...");
    }

    /** The statements since the last call. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
