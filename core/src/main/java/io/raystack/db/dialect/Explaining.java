package io.raystack.db.dialect;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.sql.Explain;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How a database is asked for its plan of a query.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the words before the query for the options, all of which are supported
 * @param supported the options that it has
 * @param column the column of the answer that tells the plan; empty for all of them
 */
public record Explaining(Function<Set<Explain>, String> before, Set<Explain> supported, String column) {
    /** Copies the set. */
    public Explaining {
        supported = Set.copyOf(supported);
    }

    /** The words before the query. */
    public String words(Set<Explain> options) {
        Set<Explain> missing = new TreeSet<>(options);
        missing.removeAll(supported);
        if (!missing.isEmpty()) {
            throw new Unsupported(
                    "This database cannot explain with " + missing + ".",
                    "It takes: " + new TreeSet<>(supported) + ".");
        }
        return before.apply(options);
    }
}
