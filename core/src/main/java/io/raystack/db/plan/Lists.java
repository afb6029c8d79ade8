package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.sql.PlanChoices;
import java.util.List;

/**
 * Lists of values: how many parameters they need, so that lists of about the same length share a plan.
 *
 * @param choices how the database takes lists
 */
record Lists(PlanChoices choices) {
    /** 0 for an empty list; 1 where a list is one array; else the length rounded up to a power of two. */
    int count(int length) {
        if (length == 0 || choices.lists() == PlanChoices.Lists.ARRAY) {
            return Math.min(length, 1);
        }
        if (length > choices.maxParameters()) {
            throw new QueryError(
                    "query.list-too-long",
                    "A list of " + length + " values is longer than the " + choices.maxParameters()
                            + " parameters that this database takes in one statement.",
                    "Ask in parts, or compare with a query: in(Author.objects.filter(...)).",
                    null);
        }
        int rounded = length == 1 ? 1 : Integer.highestOneBit(length - 1) << 1;
        return rounded * 2 > choices.maxParameters() ? length : rounded;
    }

    /** The slot of a list. */
    Slot slot(int index, List<?> values) {
        return new Slot(index, type(values), count(values.size()));
    }

    /** The widest class of the elements. */
    static Class<?> type(List<?> values) {
        Class<?> type = null;
        for (Object value : values) {
            Class<?> one = Slot.classOf(value);
            type = type == null ? one : Slot.widest(type, one);
        }
        return type == null ? Object.class : type;
    }
}
