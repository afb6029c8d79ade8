package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Statement.OrderItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relation that leads to only some of its rows, under a name of its own. To the rest of the planner it is a relation over
 * a table of pairs, key of where from and key of where to; the "table" is a nested select.
 *
 * <p>Belongs to one planning.
 *
 * @param aliases names of the statement
 * @param root the model that it starts from
 * @param said what was said
 * @param around the spot around the query that names it, or null
 */
record Filtering(
        From.Aliases aliases,
        Meta<?> root,
        Node.Filtered said,
        @Nullable Scope around) {
    /** What no table's name begins with. */
    private static final String MARK = "~";

    /** Whether {@code table} is one of these. */
    static boolean is(String table) {
        return table.startsWith(MARK);
    }

    /** The name that stands for the nested select. */
    static String table(Node.Filtered said) {
        return MARK + Integer.toHexString(said.hashCode());
    }

    /** The relation from {@code root} under {@code name}. */
    static Link link(Meta<?> root, String name, Node.Filtered said) {
        List<Link> links = links(root, said);
        Link last = links.get(links.size() - 1);
        Query rows = said.rows();
        boolean one = rows != null && rows.slice().limit() == 1;
        String table = table(said);
        String from = Clauses.name(0);
        String to = Clauses.name(1);
        List<Link.Step> steps = List.of(
                new Link.Step(table, List.of(Row.keyField(root).column()), List.of(from)),
                new Link.Step(
                        last.target().spec().table(),
                        List.of(to),
                        List.of(Row.keyField(last.target()).column())));
        return new Link(
                name,
                root,
                last.target(),
                !one && links.stream().anyMatch(Link::toMany),
                true,
                steps,
                last.owner(),
                last.ownerMeta(),
                new Link.ThroughTable(table, from, to, null, false));
    }

    private static List<Link> links(Meta<?> root, Node.Filtered said) {
        List<Link> links = List.of();
        if (said.over() instanceof Node.Named named) {
            Names.Name name = Names.value(root, named.path(), Map.of());
            links = name.field() == null && name.transforms().isEmpty() ? name.links() : links;
        } else if (said.over() instanceof Node.Row row) {
            links = Scope.links(root, row.hop());
        }
        if (links.isEmpty()) {
            throw new QueryError(
                    "\"" + Names.describe(said.over()) + "\" of " + root.spec().label()
                            + " is filtered as a relation, but it is none.",
                    "Name a relation: filtered(\"books\", q(\"books__pages__gt\", 300)).");
        }
        return links;
    }

    /** The pairs as a source. */
    Statement.Source source(String alias) {
        Row from = Row.first(new From(aliases, root.spec().table()), root);
        Scope scope = Scope.of(from, around, Map.of());
        Row at = from;
        for (Link link : links(root, said)) {
            Row next = link.toMany() ? at.inner(link) : at.innerOne(link);
            scope = scope.assume(new Hole(at, link), next);
            at = next;
        }
        Clauses clauses = new Clauses(from.from());
        Node condition = said.condition();
        if (condition != null) {
            clauses.where = Conditions.lower(condition, scope, false);
        }
        clauses.item(from.key().sql());
        clauses.item(at.key().sql());
        Query rows = said.rows();
        return rows == null ? clauses.derived(alias) : only(rows, Scope.of(at, around, Map.of()), clauses, alias);
    }

    /** Only the pairs whose target is among {@code rows}; a slice counts for each origin. */
    private Statement.Source only(Query rows, Scope target, Clauses clauses, String alias) {
        for (Node condition : rows.conditions()) {
            clauses.where = Junctions.and(clauses.where, Conditions.lower(condition, target, false));
        }
        if (!rows.slice().isSet()) {
            return clauses.derived(alias);
        }
        List<OrderItem> order = new ArrayList<>();
        for (Order<?> by : Sorting.of(rows, target.root().meta())) {
            order.add(Sorting.item(Operands.of(by.node(), target), by));
        }
        SqlNode from = clauses.items.get(0).value();
        SqlNode to = clauses.items.get(1).value();
        return Numbered.of(clauses, List.of(from), order.isEmpty() ? List.of(Numbered.by(to)) : order)
                .only(rows.slice())
                .derived(alias);
    }
}
