package io.raystack.tests.oracle;

import io.raystack.db.jdbc.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts statements, without those that only fetch what a case speaks of. One case at a time. */
final class Counter implements StatementListener {
    private static final List<String> UNCOUNTED =
            List.of("begin", "start", "commit", "rollback", "savepoint", "release", "set ", "pragma");

    private final List<String> heard = new ArrayList<>();
    private boolean off;

    @Override
    public synchronized void ran(Event event) {
        String sql = event.sql().stripLeading().toLowerCase(Locale.ROOT);
        if (!off && UNCOUNTED.stream().noneMatch(sql::startsWith)) {
            heard.add(event.sql());
        }
    }

    /** What was counted since the last call. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    /** Runs what does not count. */
    <X> X uncounted(Supplier<X> fetch) {
        boolean before = off;
        off = true;
        try {
            return fetch.get();
        } finally {
            off = before;
        }
    }
}
