package io.raystack.db.plan;

import io.raystack.db.mapping.Link;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlCompiler;
import java.util.List;

/**
 * Gives a query its meaning: resolves names and hops to a join tree, lowers lookups, pushes NOT to the leaves, and has the
 * result compiled. Plans are cached by the shape of the query.
 *
 * <p>Thread-safe; one a database.
 */
public final class Planner {
    /** A planner for one database. */
    public Planner(PlanChoices choices, SqlCompiler compiler) {}

    /** The rows of {@code query}: entities with their fetches and annotations, or the selected values. */
    public Planned select(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /** How many rows {@code query} has: one row, one {@code long}. Ordering and fetches are ignored, a slice is heeded. */
    public Planned count(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /** Whether {@code query} has a row: at most one row. */
    public Planned exists(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /** Aggregates over the rows of {@code query}: one row, the values in their order. */
    public Planned aggregate(Query query, List<Node.Aliased> values) {
        throw new IllegalStateException("not written yet");
    }

    /** Assigns to all rows of {@code query}. */
    public Planned update(Query query, List<Assignment<?>> changes) {
        throw new IllegalStateException("not written yet");
    }

    /** Removes all rows of {@code query} without looking after what points to them. */
    public Planned delete(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /**
     * The rows that {@code link} leads to from the rows with the keys {@code owners}, restricted by {@code query}; a slice
     * counts for each owner. The first value of each row is the key of its owner.
     */
    public Planned related(Link link, Query query, List<?> owners) {
        throw new IllegalStateException("not written yet");
    }
}
