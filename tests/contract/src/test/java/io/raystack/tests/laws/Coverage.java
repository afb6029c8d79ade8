package io.raystack.tests.laws;

import io.raystack.tests.laws.Trace.Met;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each kind of thing was asked. Belongs to one thread. */
final class Coverage {
    private final String database;
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private int questions;
    private int telling;

    Coverage(String database) {
        this.database = database;
        Features.ALL.forEach(cell -> cells.put(cell, 0));
        for (Met met : Met.values()) {
            cells.put(cell(met), 0);
        }
    }

    /** One question with what it was made of, what was met on the way and how many rows of how many it had. */
    void add(Collection<String> features, Trace trace, int rows, int of) {
        questions++;
        telling += rows > 0 && rows < of ? 1 : 0;
        features.forEach(this::count);
        trace.met().forEach(met -> count(cell(met)));
    }

    /** The cells that were asked fewer times than this. */
    List<String> below(int times) {
        return cells.entrySet().stream()
                .filter(e -> e.getValue() < times)
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }

    /** Share of questions whose result is neither empty nor everything, in percent. */
    int tellingPercent() {
        return questions == 0 ? 0 : 100 * telling / questions;
    }

    /** For people. */
    String table() {
        StringBuilder out = new StringBuilder("Laws on " + database + ": " + questions + " conditions, "
                + tellingPercent() + " % of the results neither empty nor everything\n");
        cells.forEach((cell, times) -> out.append(String.format(Locale.ROOT, "  %-36s %6d%n", cell, times)));
        return out.toString();
    }

    private void count(String cell) {
        cells.merge(cell, 1, Integer::sum);
    }

    private static String cell(Met met) {
        return met.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
