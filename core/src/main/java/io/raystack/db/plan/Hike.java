package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Query;
import io.raystack.db.query.Source;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A walk along a foreign key of a model to itself: a recursion over keys that notes the way it came, so that it ends where
 * rows form a circle, joined to the rows themselves.
 *
 * <p>Belongs to one planning.
 */
final class Hike {
    private static final String KEY = "key";
    private static final String DEPTH = "depth";
    private static final String PATH = "path";
    private static final List<String> COLUMNS = List.of(KEY, DEPTH, PATH);
    private static final SqlNode NONE = new SqlNode.Constant(0L);

    private final From.Aliases aliases;
    private final @Nullable Scope around;
    private final Meta<?> meta;
    private final FieldSpec key;
    private final String name;

    Hike(From.Aliases aliases, @Nullable Scope around, Meta<?> meta) {
        this.aliases = aliases;
        this.around = around;
        this.meta = meta;
        this.key = Row.keyField(meta);
        this.name = "walk_" + aliases.next();
        if (!key.type().isNumber() && key.type().kind() != ColumnType.Kind.UUID) {
            throw new Unsupported(
                    "The key of " + meta.spec().label() + " is " + key.type().kind()
                            + ", and a walk notes its way with numbers or UUIDs.",
                    "Load the levels one by one, or give the model a key that is a number.");
        }
    }

    /** The rows of the walk: those of the table that were reached. */
    Row root(Source.Tree tree) {
        String parent = parent(tree);
        Selecting start = Selecting.within(tree.start(), aliases, around);
        start.where();
        Statement.Select first = first(start, tree);
        Statement.Select next = next(tree, parent);
        Statement.Common walk = new Statement.Common(name, first, next, aliases.next());
        From from = new From(aliases, meta.spec().table());
        String once = aliases.next();
        Statement.Derived reached = new Statement.Derived(reached(walk, tree.reach()), once);
        from.join(new Statement.Join(false, reached, equal(column(once, KEY), own(from, key.column()))));
        Set<String> columns = new HashSet<>();
        meta.spec().fields().forEach(f -> columns.add(f.column()));
        Items items = new Items(columns);
        items.add(Source.Tree.DEPTH, null, Value.of(column(once, DEPTH), ColumnType.BIGINT, false));
        items.add(Source.Tree.PATH, null, Value.of(column(once, PATH), ColumnType.TEXT, false));
        return Row.of(start.isNothing() ? from.nothing() : from, meta, items);
    }

    /** The column of the foreign key that the walk goes along. */
    private String parent(Source.Tree tree) {
        Row row = Row.first(new From(new From.Aliases(), meta.spec().table()), meta);
        Place place = Operands.rowPlace(tree.parent(), Scope.of(row, null, Map.of()));
        List<Link> links = place == null ? List.of() : place.links();
        Link link = links.size() == 1 ? links.get(0) : null;
        boolean fits = link != null
                && link.ownsColumns()
                && link.target() == meta
                && link.steps().get(0).to().equals(List.of(key.column()));
        if (link == null || !fits) {
            throw new QueryError(
                    "query.no-tree",
                    "\"" + Names.describe(tree.parent()) + "\" of "
                            + meta.spec().label() + " is no foreign key to the key of "
                            + meta.spec().label() + " itself.",
                    "Name the foreign key to the row above: descendants(x -> x.parent, roots).",
                    null);
        }
        return link.steps().get(0).from().get(0);
    }

    /** Where the walk starts: keys, depth 0, a way of one step. */
    private Statement.Select first(Selecting start, Source.Tree tree) {
        Query query = start.query();
        Value value = start.value();
        if (query.slice().isSet()) {
            start.orderAndSlice();
        }
        String inside = aliases.next();
        From keys = new From(aliases, start.clauses().derived(inside));
        SqlNode wanted = new SqlNode.Column(inside, Clauses.name(0), value.type());
        Row row = Row.first(new From(aliases, meta.spec().table()), meta);
        SqlNode here = row.key().sql();
        SqlNode in = new SqlNode.InSelect(here, Clauses.values(keys, SqlNode.Constant.TRUE, wanted));
        SqlNode path = new SqlNode.Call("walk_start", List.of(here), ColumnType.TEXT);
        return step(row, List.of(here, NONE, path), and(in, tree, row));
    }

    /** One step further. */
    private Statement.Select next(Source.Tree tree, String parent) {
        String before = aliases.next();
        From from = new From(aliases, meta.spec().table());
        Row row = Row.first(from, meta);
        SqlNode on = equal(own(from, parent), column(before, KEY));
        if (tree.direction() == Source.Tree.Direction.UP) {
            From below = new From(aliases, meta.spec().table());
            SqlNode above = equal(own(below, parent), row.key().sql());
            from.join(new Statement.Join(false, below.first(), above));
            on = equal(own(below, key.column()), column(before, KEY));
        }
        from.join(new Statement.Join(false, new Statement.Table(name, before), on));
        SqlNode here = row.key().sql();
        SqlNode depth =
                new SqlNode.Call("plus", List.of(column(before, DEPTH), new SqlNode.Constant(1L)), ColumnType.BIGINT);
        SqlNode path = new SqlNode.Call("walk_step", List.of(column(before, PATH), here), ColumnType.TEXT);
        return step(row, List.of(here, depth, path), and(further(tree, before, here), tree, row));
    }

    /** Not where the walk has been, and not too far. */
    private SqlNode further(Source.Tree tree, String before, SqlNode here) {
        SqlNode met = new SqlNode.Call("walk_met", List.of(column(before, PATH), here), ColumnType.INTEGER);
        SqlNode fresh = new Comparison(Operator.EQ, met, NONE);
        if (tree.reach().to() < 0) {
            return fresh;
        }
        SqlNode last = new SqlNode.Constant((long) tree.reach().to());
        return Junctions.and(fresh, new Comparison(Operator.LT, column(before, DEPTH), last));
    }

    private SqlNode and(SqlNode condition, Source.Tree tree, Row row) {
        List<SqlNode> all = new ArrayList<>(List.of(condition));
        Scope scope = Scope.of(row, around, Map.of());
        tree.within().forEach(c -> all.add(Conditions.lower(c, scope, false)));
        return Junctions.join(true, all);
    }

    private static Statement.Select step(Row row, List<SqlNode> items, SqlNode where) {
        Clauses clauses = new Clauses(row.from());
        items.forEach(clauses::item);
        clauses.where = where;
        return clauses.select(COLUMNS);
    }

    /** Each row once. */
    private Statement.Select reached(Statement.Common walk, Source.Reach reach) {
        Clauses clauses = new Clauses(new From(aliases, walk));
        SqlNode.Column depth = column(walk.alias(), DEPTH);
        clauses.item(column(walk.alias(), KEY));
        clauses.item(new SqlNode.Aggregate("min", depth, false, null, ColumnType.BIGINT));
        clauses.item(new SqlNode.Aggregate("min", column(walk.alias(), PATH), false, null, ColumnType.TEXT));
        clauses.groupBy.add(column(walk.alias(), KEY));
        if (reach.from() > 0) {
            clauses.where = new Comparison(Operator.GE, depth, new SqlNode.Constant((long) reach.from()));
        }
        return clauses.select(COLUMNS);
    }

    private SqlNode.Column own(From from, String column) {
        return new SqlNode.Column(from.first().alias(), column, key.type());
    }

    private SqlNode.Column column(String alias, String column) {
        ColumnType type = column.equals(KEY) ? key.type() : column.equals(DEPTH) ? ColumnType.BIGINT : ColumnType.TEXT;
        return new SqlNode.Column(alias, column, type);
    }

    private static SqlNode equal(SqlNode a, SqlNode b) {
        return new Comparison(Operator.EQ, a, b);
    }
}
