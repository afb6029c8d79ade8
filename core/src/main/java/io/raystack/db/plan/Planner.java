package io.raystack.db.plan;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlCompiler;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * Gives a query its meaning: resolves names and hops to a join tree, lowers lookups, pushes NOT to the leaves, and has the
 * result compiled. Plans are cached by the shape of the query: {@code views > 10} and {@code views > 20} share one.
 *
 * <p>Thread-safe; one a database.
 */
public final class Planner {
    private static final int KEPT = 1000;

    private final PlanChoices choices;
    private final SqlCompiler compiler;
    private final Lists lists;
    private final PlanCache cache = new PlanCache(KEPT);

    /** A planner for one database. */
    public Planner(PlanChoices choices, SqlCompiler compiler) {
        this.choices = choices;
        this.compiler = compiler;
        this.lists = new Lists(choices);
    }

    private enum Verb {
        SELECT,
        COUNT,
        EXISTS,
        AGGREGATE,
        UPDATE,
        UPDATE_RETURNING,
        EACH,
        INSERT,
        INSERT_SELECT,
        UPSERT,
        DELETE,
        DELETE_RETURNING,
        RELATED
    }

    /** The rows of {@code query}: entities with their fetches and annotations, or the selected values. */
    public Planned select(Query query) {
        Planned planned = plan(shape(Verb.SELECT, query), erasure -> {
            Selecting selecting = Selecting.of(erasure.query(query));
            selecting.where();
            RowShape shape = new Projection(selecting).all();
            selecting.orderAndSlice();
            selecting.checkGroups();
            selecting.lock();
            return new Plan.Draft(selecting.isNothing(), selecting.clauses().select(), shape);
        });
        return prefetching(planned, query);
    }

    /** How many rows {@code query} has: one row, one {@code long}. Ordering and fetches are ignored, a slice is heeded. */
    public Planned count(Query query) {
        return plan(shape(Verb.COUNT, query), erasure -> Totals.count(erasure.query(query)));
    }

    /** Whether {@code query} has a row: at most one row. */
    public Planned exists(Query query) {
        return plan(shape(Verb.EXISTS, query), erasure -> Totals.exists(erasure.query(query)));
    }

    /**
     * Aggregates over the rows of {@code query}: one row, the values in their order. It is run even where no row can match,
     * because that has an answer too.
     */
    public Planned aggregate(Query query, List<Node.Aliased> values) {
        Shape shape = shape(Verb.AGGREGATE, query).nodes(values);
        return plan(shape, erasure -> Summary.plan(erasure.query(query), erasure.nodes(values)));
    }

    /** Assigns to all rows of {@code query}. */
    public Planned update(Query query, List<Assignment<?>> changes) {
        changes.forEach(c -> Windowed.refuse(c.value()));
        return plan(shape(Verb.UPDATE, query).assignments(changes), erasure -> {
            Query erased = erasure.query(query);
            return Changing.update(choices, erased, erasure.assignments(changes), null);
        });
    }

    /** The same; each row gives back what {@code wanted} selects, which must be of the row itself. */
    public Planned updateReturning(Query query, List<Assignment<?>> changes, Query wanted) {
        changes.forEach(c -> Windowed.refuse(c.value()));
        Shape shape = shape(Verb.UPDATE_RETURNING, query).assignments(changes).query(wanted);
        return plan(shape, erasure -> {
            Query erased = erasure.query(query);
            List<Assignment<?>> kept = erasure.assignments(changes);
            return Changing.update(choices, erased, kept, erasure.query(wanted));
        });
    }

    /** Changes several rows by one statement, each in its own way; their keys are all different. */
    public Planned updateEach(Meta<?> meta, List<FieldSpec> fields, List<Each> rows) {
        Shape shape = new Shape(lists).same(Verb.EACH).same(meta);
        fields.forEach(shape::same);
        rows.forEach(row -> shape.nodes(row.nodes()));
        shape.list(Each.keys(rows));
        return plan(shape, erasure -> {
            List<Each> erased =
                    rows.stream().map(r -> Each.of(erasure.nodes(r.nodes()))).toList();
            return Each.update(choices, meta, fields, erased, erasure.slot(Each.keys(rows)));
        });
    }

    /** Inserts one row of these values; it gives back what {@code wanted} selects. */
    public Planned insert(List<Assignment<?>> values, Query wanted) {
        return plan(shape(Verb.INSERT, wanted).assignments(values), erasure -> {
            Query erased = erasure.query(wanted);
            return Inserting.row(choices, erasure.assignments(values), erased);
        });
    }

    /** Inserts rows, or changes them where they are there already. */
    public Planned upsert(Upserting rows) {
        return plan(
                rows.shape(new Shape(lists).same(Verb.UPSERT)),
                erasure -> rows.erased(erasure).draft(choices));
    }

    /** Inserts all rows of {@code source}, whose selected values go into {@code fields} of {@code into}. */
    public Planned insert(Meta<?> into, List<FieldSpec> fields, Query source) {
        Shape shape = shape(Verb.INSERT_SELECT, source).same(into);
        fields.forEach(shape::same);
        return plan(shape, erasure -> Inserting.select(into, fields, erasure.query(source)));
    }

    /** Removes all rows of {@code query} without looking after what points to them. */
    public Planned delete(Query query) {
        return plan(shape(Verb.DELETE, query), erasure -> Changing.delete(choices, erasure.query(query), null));
    }

    /** The same; each row gives back what {@code wanted} selects, which must be of the row itself. */
    public Planned deleteReturning(Query query, Query wanted) {
        return plan(shape(Verb.DELETE_RETURNING, query).query(wanted), erasure -> {
            Query erased = erasure.query(query);
            return Changing.delete(choices, erased, erasure.query(wanted));
        });
    }

    /**
     * The rows that {@code link} leads to from the rows with the keys {@code owners}, restricted by {@code query}; a slice
     * counts for each owner. Column 0, the first of {@code shape().values()}, is the key of the owner.
     */
    public Planned related(Link link, Query query, List<?> owners) {
        Shape shape = shape(Verb.RELATED, query).same(link).list(owners);
        Planned planned = plan(shape, erasure -> {
            Query erased = erasure.query(query);
            return Owned.plan(link, erased, erasure.slot(owners));
        });
        return prefetching(planned, query);
    }

    private Shape shape(Verb verb, Query query) {
        return new Shape(lists).same(verb).query(query);
    }

    private Planned plan(Shape shape, Function<Erasure, Plan.Draft> draft) {
        ZoneId zone = Zones.inForce(choices.zone());
        if (!Zones.word(zone.getId()).isEmpty()) {
            shape.word(zone.getId());
        }
        ShapeKey key = shape.key();
        Plan plan = cache.get(key);
        if (plan == null) {
            plan = Zones.in(zone, () -> draft.apply(new Erasure(lists)).compile(compiler));
            cache.put(key.trimmed(), plan);
        }
        return plan.with(shape.values());
    }

    /** A kept plan knows the restrictions of the query that it was made for; these are those of this one. */
    private static Planned prefetching(Planned planned, Query query) {
        if (!FetchTree.isRestricted(query)) {
            return planned;
        }
        RowShape kept = planned.shape();
        FetchTree tree = FetchTree.of(query, Selecting.meta(query));
        RowShape shape = new RowShape(kept.entities(), kept.values(), tree.prefetches(query.lock()));
        return new Planned(planned.nothing(), planned.sql(), planned.values(), shape);
    }
}
