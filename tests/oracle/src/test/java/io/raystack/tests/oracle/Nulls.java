package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.q;

import io.raystack.db.query.Condition;

/** What None means as the value of a lookup. Stateless, thread-safe. */
final class Nulls {
    private static final String SEPARATOR = "__";

    private Nulls() {}

    /** {@code name=None} asks for NULL; for other lookups Django refuses it. */
    static Condition<Object> lookup(String label, String name) {
        int last = name.lastIndexOf(SEPARATOR);
        String end = last < 0 ? "" : name.substring(last + SEPARATOR.length());
        if (end.equals("exact") || end.equals("iexact")) {
            return q(name.substring(0, last) + SEPARATOR + "isnull", true);
        }
        if (Lookup.NAMES.contains(end)) {
            throw new Failure("ValueError", label + ": cannot use None as a query value of " + name);
        }
        return q(name + SEPARATOR + "isnull", true);
    }
}
