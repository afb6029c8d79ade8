package io.raystack.db.sql;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of its window a function sees: {@code ROWS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE TIES}. Distances are
 * written into the text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit what is counted
 * @param start negative before the current row, null without bound
 * @param end negative before the current row, null without bound
 * @param exclusion what is left out
 */
public record WindowFrame(
        Unit unit, @Nullable Long start, @Nullable Long end, Exclusion exclusion) {
    /** What is counted. */
    public enum Unit {
        /** Rows. */
        ROWS,
        /** Differences of the sort key. */
        RANGE,
        /** Groups of rows with equal sort keys. */
        GROUPS
    }

    /** What is left out. */
    public enum Exclusion {
        /** Nothing. */
        NONE,
        /** The current row. */
        CURRENT_ROW,
        /** The current row and its equals. */
        GROUP,
        /** The equals of the current row. */
        TIES
    }
}
