package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names and hops mean at one spot of a query: the root row, the rows bound by quantifiers, the related rows that
 * comparisons at this spot agree on, the query around it.
 *
 * <p>Immutable, except that rows join tables; belongs to one planning.
 *
 * @param root the row that the query is about
 * @param outer the spot in the query around this one, or null
 * @param annotations named expressions that names may begin with
 * @param bound rows bound by {@code any}, {@code none}, {@code all}
 * @param some rows that stand for to-many steps, for names and hops alike
 * @param called rows that stand for to-many steps, for the names of one call
 * @param flattening what happens at a to-many step that nothing stands for
 * @param grouping the groups that values here are of, or null where they are of single rows
 */
record Scope(
        Row root,
        @Nullable Scope outer,
        Map<String, Node> annotations,
        Map<Hop, Row> bound,
        Map<Hole, Row> some,
        Map<Hole, Row> called,
        Flattening flattening,
        @Nullable Grouping grouping) {

    /** What happens at a to-many step that nothing stands for. */
    enum Flattening {
        /** It is an error. */
        REFUSED,
        /** It stands for a row that the selection flattened, else it is an error. */
        KNOWN,
        /** It gives one result row for each related row. */
        WANTED
    }

    /** Where a query begins. */
    static Scope of(Row root, @Nullable Scope outer, Map<String, Node> annotations) {
        return new Scope(root, outer, annotations, Map.of(), Map.of(), Map.of(), Flattening.REFUSED, null);
    }

    /** With another rule for to-many steps. */
    Scope flattening(Flattening rule) {
        return new Scope(root, outer, annotations, bound, some, called, rule, grouping);
    }

    /** Where values are of groups, or of single rows again. */
    Scope grouped(@Nullable Grouping groups) {
        return new Scope(root, outer, annotations, bound, some, called, flattening, groups);
    }

    /** Where an annotation is meant, wherever its name stands: at the root, beside what the selection flattens. */
    Scope ofAnnotation() {
        Map<Hop, Row> none = Map.of();
        return new Scope(root, outer, annotations, none, Map.of(), Map.of(), Flattening.KNOWN, grouping);
    }

    /** The same about another row of the model. */
    Scope about(Row other) {
        return new Scope(other, outer, annotations, Map.of(), Map.of(), Map.of(), Flattening.REFUSED, null);
    }

    /** Where a quantifier has bound a row. */
    Scope bind(Hop variable, Row row) {
        return new Scope(root, outer, annotations, with(bound, variable, row), some, called, flattening, grouping);
    }

    /** Where {@code row} stands for a to-many step. */
    Scope assume(Hole hole, Row row) {
        return new Scope(root, outer, annotations, bound, with(some, hole, row), called, flattening, grouping);
    }

    /** Where real rows stand for all to-many steps of {@code place}, {@code first} for the first of them. */
    Scope through(Place place, Hole hole, Row first) {
        Scope here = assume(hole, first);
        for (Hole next = here.hole(place); next != null; next = here.hole(place)) {
            here = here.assume(next, next.row().inner(next.link()));
        }
        return here;
    }

    /** Where {@code row} stands for a to-many step in what is said by name. */
    Scope call(Hole hole, Row row) {
        return new Scope(root, outer, annotations, bound, some, with(called, hole, row), flattening, grouping);
    }

    /** Where a NOT begins a scope of its own. */
    Scope negation() {
        return called.isEmpty()
                ? this
                : new Scope(root, outer, annotations, bound, some, Map.of(), flattening, grouping);
    }

    /** The query around this one. */
    Scope around() {
        if (outer == null) {
            throw new QueryError(
                    "outer(...) stands in a query that is not nested in another.",
                    "Use the path itself, or nest the query with exists(...) or in(...).");
        }
        return outer;
    }

    /** Where a typed path leads. */
    Place place(Hop hop, @Nullable FieldSpec field) {
        Hop base = hop;
        while (base.relation() != null && base.parent() != null) {
            base = base.parent();
        }
        Row row = base.isRoot() ? root : boundRow(base);
        return new Place(row, links(row.meta(), hop), field, false);
    }

    /** The relations that a typed path crosses from {@code start} on. */
    static List<Link> links(Meta<?> start, Hop hop) {
        Deque<RelationSpec> crossed = new ArrayDeque<>();
        for (Hop at = hop; at != null && at.relation() != null; at = at.parent()) {
            crossed.addFirst(at.relation());
        }
        List<Link> links = new ArrayList<>(crossed.size());
        Meta<?> meta = start;
        for (RelationSpec relation : crossed) {
            Link link = Links.of(meta).of(relation);
            links.add(link);
            meta = link.target();
        }
        return links;
    }

    /** Where a resolved name leads. */
    Place place(Names.Name name) {
        return new Place(root, name.links(), name.field(), true);
    }

    /** The first to-many step of {@code place} that nothing stands for, or null. */
    @Nullable
    Hole hole(Place place) {
        Row row = place.base();
        for (Link link : place.links()) {
            Row next = next(row, link, place.named());
            if (next == null) {
                return new Hole(row, link);
            }
            row = next;
        }
        return null;
    }

    /** The row at the end of {@code place}. */
    Row row(Place place) {
        Row row = place.base();
        for (Link link : place.links()) {
            Row next = next(row, link, place.named());
            if (next == null) {
                if (flattening != Flattening.WANTED) {
                    throw severalRows(link);
                }
                next = row.flattened(link);
            }
            row = next;
        }
        return row;
    }

    private @Nullable Row next(Row row, Link link, boolean named) {
        Row said = some.isEmpty() ? null : some.get(new Hole(row, link));
        if (said != null) {
            return said;
        }
        if (!link.toMany() || row.isAbsent()) {
            return row.one(link);
        }
        Row called = named ? this.called.get(new Hole(row, link)) : null;
        return called == null && flattening == Flattening.KNOWN ? row.knownMany(link) : called;
    }

    /** Rows that names of the same call stand for, taken over for a whole comparison. */
    Scope adopt(Place place) {
        Scope here = this;
        Row row = place.base();
        for (Link link : place.links()) {
            Row next = next(row, link, place.named());
            if (next == null) {
                break;
            }
            Hole hole = new Hole(row, link);
            here = called.get(hole) == next ? here.assume(hole, next) : here;
            row = next;
        }
        return here;
    }

    private Row boundRow(Hop variable) {
        Row row = bound.get(variable);
        if (row == null) {
            throw new QueryError(
                    "A row bound by any(...), none(...) or all(...) is spoken of outside of it.",
                    "Use the lambda's own parameter only inside the lambda; from a nested query, say outer(...).");
        }
        return row;
    }

    private static FieldError severalRows(Link link) {
        String name = link.name();
        return new FieldError(
                "query.several-rows",
                "\"" + name + "\" of " + link.source().spec().label()
                        + " leads to several rows, but one value is wanted here.",
                "Aggregate it (count(), min(), max(), sum()), put it in a condition, or select it; an ordering may use it "
                        + "only when the selection holds it.",
                null);
    }

    private static <K> Map<K, Row> with(Map<K, Row> map, K key, Row row) {
        Map<K, Row> more = new HashMap<>(map);
        more.put(key, row);
        return more;
    }
}
