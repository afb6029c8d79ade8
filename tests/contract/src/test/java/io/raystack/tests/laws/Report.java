package io.raystack.tests.laws;

import io.raystack.db.query.Query;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question about values: of which rows, which values, in what form and order.
 *
 * @param rows the conditions
 * @param items the values, in the order in which they are selected
 * @param form what the values are of
 * @param distinct whether equal rows count once
 * @param sorts what to sort by, first first: places in {@code items}
 * @param from first row wanted
 * @param to the row after the last one wanted, -1 for all rows
 */
record Report(Query rows, List<Item> items, Form form, boolean distinct, List<Sort> sorts, int from, int to) {
    /** What the values are of. */
    enum Form {
        /** Of each row. */
        ROWS,
        /** Of each row and related row. */
        FLAT,
        /** Of groups of rows with equal plain values. */
        GROUPS,
        /** Of all rows together. */
        WHOLE
    }

    /** Sorts by the value at this place. */
    record Sort(int item, boolean descending) {}

    /** The same without conditions. */
    Report of(Query others) {
        return new Report(others, items, form, distinct, sorts, from, to);
    }

    @Override
    public String toString() {
        String wanted = items.stream().map(Item::toString).collect(Collectors.joining(", "));
        return Parts.text(rows) + " " + form + (distinct ? " distinct " : " ") + "(" + wanted + ") by " + sorts
                + (to < 0 ? "" : " from " + from + " to " + to);
    }
}
