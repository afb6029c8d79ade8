package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One recorded case.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id {@code lookups/gt}
 * @param family the file that it is in
 * @param text the whole of it
 */
record Case(String id, String family, Json text) {
    static Case of(Json text) {
        return new Case(
                Said.member(text, "id").string(), Said.member(text, "family").string(), text);
    }

    /** Why it has no meaning here; empty when it has. */
    String withoutMeaning() {
        return Said.text(text, "na", "");
    }

    /** Whether it is for a database of this kind; {@code both} is for all. */
    boolean isFor(String database) {
        String on = Said.text(text, "db", "both");
        return on.equals("both") || database.startsWith(on);
    }

    boolean mutates() {
        return Said.isTrue(text.member("mutates"));
    }

    boolean countsQueries() {
        return Said.isTrue(text.member("check_queries"));
    }

    /** Its steps; a case without steps is one. */
    List<Json> steps() {
        Json steps = text.member("steps");
        return steps == null ? List.of(text) : steps.elements();
    }

    /** What distinguishes our answer from Django's: D1 to D10. */
    Set<String> deviations() {
        Json tags = text.member("deviation");
        return tags == null ? Set.of() : new TreeSet<>(Said.strings(tags.elements()));
    }

    boolean mentions(String part) {
        return steps().stream()
                .anyMatch(step -> Said.member(step, "chain").text().contains(part)
                        || Said.member(step, "terminal").text().contains(part));
    }
}
