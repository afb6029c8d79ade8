package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.q;

import io.raystack.db.model.Json;
import io.raystack.db.query.Condition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What None means as the value of a lookup. Stateless, thread-safe. */
final class Nulls {
    private static final String SEPARATOR = "__";

    private static final Set<String> DOCUMENTS = documents();

    private Nulls() {}

    private static Set<String> documents() {
        Set<String> names = new HashSet<>();
        for (Json model : java.util.Objects.requireNonNull(
                        Resources.json("models.json").member("models"))
                .elements()) {
            for (Json field :
                    java.util.Objects.requireNonNull(model.member("fields")).elements()) {
                if (Json.of("JSONField").equals(field.member("type"))) {
                    names.add(java.util.Objects.requireNonNull(field.member("name"))
                            .string());
                }
            }
        }
        return names;
    }

    /** {@code name=None} asks for NULL, of a document for the JSON null; for other lookups Django refuses it. */
    static Condition<Object> lookup(String label, String name) {
        int last = name.lastIndexOf(SEPARATOR);
        String end = last < 0 ? "" : name.substring(last + SEPARATOR.length());
        boolean document = Arrays.stream(name.split(SEPARATOR)).anyMatch(DOCUMENTS::contains);
        if (document && (end.equals("exact") || !Lookup.NAMES.contains(end))) {
            return q(name, Json.NULL);
        }
        if (end.equals("exact") || end.equals("iexact")) {
            return q(name.substring(0, last) + SEPARATOR + "isnull", true);
        }
        if (Lookup.NAMES.contains(end)) {
            throw new Failure("ValueError", label + ": cannot use None as a query value of " + name);
        }
        return q(name + SEPARATOR + "isnull", true);
    }
}
