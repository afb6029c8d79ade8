package io.raystack.tests.laws;

import java.util.EnumSet;
import java.util.Set;

/** What the oracle came across while it decided one query; for the coverage table. */
final class Trace {
    /** Situations that only the rows can bring about. */
    enum Met {
        /** A to-one path led nowhere. */
        MISSING_TO_ONE,
        /** A to-many path in a comparison led nowhere. */
        EMPTY_TO_MANY,
        /** A quantifier ranged over no row. */
        EMPTY_QUANTIFIER,
        /** Both sides of a comparison were null. */
        NULL_ON_BOTH_SIDES,
        /** A value was compared that was null. */
        NULL_COMPARED,
        /** Comparisons in one call shared a related row. */
        SHARED_ROW,
        /** A to-many path began in a row at the end of another one. */
        NESTED_TO_MANY
    }

    private final Set<Met> met = EnumSet.noneOf(Met.class);

    void meet(Met what) {
        met.add(what);
    }

    Set<Met> met() {
        return met;
    }
}
