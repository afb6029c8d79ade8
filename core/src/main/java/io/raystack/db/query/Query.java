package io.raystack.db.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What was asked, nothing about how: the value that a QuerySet carries.
 *
 * <p>Immutable and thread-safe. Each call of {@code filter} or {@code exclude} is one entry of {@code conditions}, since
 * lookups by name on the same to-many path in one call speak of one row.
 *
 * @param model binary class name of the model asked for
 * @param source where the rows come from
 * @param conditions one entry a call, all of which hold; an exclusion is a {@link Node.Not}
 * @param having conditions about groups: what was said after grouping
 * @param order what to sort by, first first; empty for the model's own ordering
 * @param unsorted whether no order is wanted, not even the model's own
 * @param reversed whether the order is turned around
 * @param slice which rows of the result
 * @param selection what is wanted of each row
 * @param fetches related rows to load with the result
 * @param lock row locks
 */
public record Query(
        String model,
        Source source,
        List<Node> conditions,
        List<Node> having,
        List<Order<?>> order,
        boolean unsorted,
        boolean reversed,
        Slice slice,
        Selected selection,
        List<Fetch> fetches,
        Lock lock) {

    /**
     * Which rows of a result.
     *
     * @param offset rows to leave out at the beginning
     * @param limit the greatest number of rows, -1 for all
     */
    public record Slice(long offset, long limit) {
        /** All rows. */
        public static final Slice ALL = new Slice(0, -1);

        /** Whether rows are left out. */
        public boolean isSet() {
            return offset > 0 || limit >= 0;
        }

        /** Rows {@code from} (included) to {@code to} (excluded, -1 for the end) of these rows. */
        public Slice then(long from, long to) {
            long start = offset + from;
            long room = limit < 0 ? -1 : Math.max(0, limit - from);
            long wanted = to < 0 ? -1 : Math.max(0, to - from);
            return new Slice(start, room < 0 ? wanted : wanted < 0 ? room : Math.min(room, wanted));
        }
    }

    /** Row locks that a query takes. */
    public enum Lock {
        /** None. */
        NONE,
        /** {@code FOR UPDATE}; waits. */
        UPDATE,
        /** {@code FOR UPDATE NOWAIT}: an error when a row is locked. */
        UPDATE_NOWAIT,
        /** {@code FOR UPDATE SKIP LOCKED}: leaves locked rows out. */
        UPDATE_SKIP_LOCKED
    }

    /** Everything of a model. */
    public static Query of(String model) {
        return new Query(
                model,
                Source.Model.ALL,
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                Slice.ALL,
                Selected.ENTITY,
                List.of(),
                Lock.NONE);
    }

    /** This with one more condition that must hold: for rows, or for groups when the query is grouped already. */
    public Query where(Node condition) {
        if (isEmpty(condition)) {
            return this;
        }
        return selection.groupBy().isEmpty() ? rows(condition) : groups(condition);
    }

    /**
     * This with one more condition that must hold, divided as it is in SQL: what speaks of totals of groups is about groups,
     * the rest about rows, also when the rows are grouped already.
     */
    public Query filter(Node condition) {
        if (isEmpty(condition)) {
            return this;
        }
        if (selection.groupBy().isEmpty() || condition instanceof Node.Not) {
            return selection.isTotal(condition) ? groups(condition) : rows(condition);
        }
        List<Node> ofRows = new ArrayList<>();
        List<Node> ofGroups = new ArrayList<>();
        Node.Logic.conjuncts(condition).forEach(c -> (selection.isTotal(c) ? ofGroups : ofRows).add(c));
        Query divided = ofRows.isEmpty() ? this : rows(Node.Logic.and(ofRows));
        return ofGroups.isEmpty() ? divided : divided.groups(Node.Logic.and(ofGroups));
    }

    /** A conjunction of nothing is no condition, also when it is negated. */
    private static boolean isEmpty(Node condition) {
        return condition instanceof Node.Not not
                ? isEmpty(not.operand())
                : condition instanceof Node.Logic logic
                        && logic.operator() == Node.Logic.Operator.AND
                        && logic.operands().isEmpty();
    }

    private Query rows(Node condition) {
        List<Node> all = plus(conditions, condition);
        return new Query(model, source, all, having, order, unsorted, reversed, slice, selection, fetches, lock);
    }

    private Query groups(Node condition) {
        List<Node> all = plus(having, condition);
        return new Query(model, source, conditions, all, order, unsorted, reversed, slice, selection, fetches, lock);
    }

    /** This in another order; an empty list means the model's own. */
    public Query orderBy(List<Order<?>> by) {
        return new Query(
                model, source, conditions, having, List.copyOf(by), false, false, slice, selection, fetches, lock);
    }

    /** This in no order, not even the model's own. */
    public Query unordered() {
        return new Query(model, source, conditions, having, List.of(), true, false, slice, selection, fetches, lock);
    }

    /** This, its rows from somewhere else. */
    public Query from(Source from) {
        return new Query(model, from, conditions, having, order, unsorted, reversed, slice, selection, fetches, lock);
    }

    /** This in the opposite order. */
    public Query reverse() {
        return new Query(
                model, source, conditions, having, order, unsorted, !reversed, slice, selection, fetches, lock);
    }

    /** This, but only some of its rows. */
    public Query slice(Slice rows) {
        return new Query(model, source, conditions, having, order, unsorted, reversed, rows, selection, fetches, lock);
    }

    /** This with another selection. */
    public Query select(Selected wanted) {
        return new Query(model, source, conditions, having, order, unsorted, reversed, slice, wanted, fetches, lock);
    }

    /** This with one more relation loaded. */
    public Query fetch(Fetch relation) {
        uncombined("fetch");
        return new Query(
                model,
                source,
                conditions,
                having,
                order,
                unsorted,
                reversed,
                slice,
                selection,
                plus(fetches, relation),
                lock);
    }

    /** This without fetches. */
    public Query withoutFetches() {
        return new Query(
                model, source, conditions, having, order, unsorted, reversed, slice, selection, List.of(), lock);
    }

    /** This with row locks. */
    public Query lock(Lock rows) {
        uncombined("lock rows");
        return new Query(model, source, conditions, having, order, unsorted, reversed, slice, selection, fetches, rows);
    }

    /** This with one more annotation. */
    public Query annotate(Node.Aliased value) {
        uncombined("annotate");
        return select(selection.annotate(List.of(value)));
    }

    private void uncombined(String verb) {
        if (source instanceof Source.Combined combined) {
            throw combined.refused(verb);
        }
    }

    static <X> List<X> plus(List<X> list, X more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        List<X> all = new ArrayList<>(list.size() + 1);
        all.addAll(list);
        all.add(more);
        return all;
    }

    /** The key of the plan cache is the shape, so this is for people. */
    @Override
    public String toString() {
        return "Query(" + model + conditions + order + ")";
    }
}
