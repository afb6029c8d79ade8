package io.raystack.db.query;

import org.jspecify.annotations.Nullable;

/**
 * Which rows around the current one a window function sees: from {@code start} to {@code end}, counted in {@code unit},
 * negative before the current row, 0 the current row, null without bound.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit what is counted
 * @param start where it begins; null for the first row of the partition
 * @param end where it ends; null for the last row of the partition
 * @param exclusion what is left out of it
 */
public record Frame(
        Unit unit, @Nullable Long start, @Nullable Long end, Exclusion exclusion) {
    /** What the distances of a frame are. */
    public enum Unit {
        /** Rows. */
        ROWS,
        /** Differences of the value that the window is sorted by. */
        RANGE,
        /** Groups of rows that are sorted equal. */
        GROUPS
    }

    /** What is left out of a frame. */
    public enum Exclusion {
        /** Nothing. */
        NONE,
        /** The current row. */
        CURRENT_ROW,
        /** The current row and those sorted equal to it. */
        GROUP,
        /** Those sorted equal to the current row, not itself. */
        TIES
    }

    /** The same without some rows. */
    public Frame excluding(Exclusion rows) {
        return new Frame(unit, start, end, rows);
    }
}
