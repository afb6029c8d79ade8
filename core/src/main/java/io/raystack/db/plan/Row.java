package io.raystack.db.plan;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that expressions can speak of: a table under an alias, joined when the first of its columns is needed. The key of
 * a row that a foreign key points to is read from the foreign key, so it needs no join.
 *
 * <p>Belongs to one planning. Equal only to itself.
 */
final class Row {
    private final @Nullable From from;
    private final @Nullable Meta<?> meta;
    private final @Nullable Origin origin;
    private final @Nullable Items items;
    private final Map<Link, Row> ones = new HashMap<>();
    private final Map<Link, Row> manys = new HashMap<>();
    private @Nullable String alias;

    /** How a row hangs on another: {@code keyed} when the row before holds a foreign key to this one. */
    private record Origin(Row parent, Link.Step step, boolean keyed, boolean outer) {}

    private Row(@Nullable From from, @Nullable Meta<?> meta, @Nullable Origin origin) {
        this(from, meta, origin, null);
    }

    private Row(@Nullable From from, @Nullable Meta<?> meta, @Nullable Origin origin, @Nullable Items items) {
        this.from = from;
        this.items = items;
        this.meta = meta;
        this.origin = origin;
        this.alias = origin == null && from != null ? from.alias() : null;
    }

    /** The rows of the first source of {@code from}. */
    static Row first(From from, @Nullable Meta<?> meta) {
        return new Row(from, meta, null);
    }

    /** The rows of a first source that is a query. */
    static Row of(From from, Meta<?> meta, Items items) {
        return new Row(from, meta, null, items);
    }

    /** What the query that this row comes from selects as {@code node}, or null. */
    @Nullable
    Value given(Node node) {
        return items == null ? null : items.given(node);
    }

    /** The names that the query that this row comes from gives to its values. */
    Map<String, Node> names() {
        return items == null ? Map.of() : items.annotations();
    }

    /** What the query that this row comes from calls {@code name}. */
    Value item(String name) {
        if (items == null) {
            throw Items.unknown(name);
        }
        return items.named(name);
    }

    /** The row that stands in where there is none: everything in it is null. */
    static Row absent(Meta<?> meta) {
        return new Row(null, meta, null);
    }

    /** One of the rows that {@code hole} leads to, in a select of its own; what ties it to its origin is put in {@code on}. */
    static Row related(From.Aliases aliases, Hole hole, List<SqlNode> on) {
        Link link = hole.link();
        Row first = first(new From(aliases, step(link).table()), between(link));
        on.addAll(first.ties(hole.row(), step(link)));
        return link.steps().size() == 1 ? first : first.behindPairs(link, false);
    }

    /** The rows that a relation leads to from anywhere; the first source of their select holds the key of where from. */
    static Row behind(From.Aliases aliases, Link link) {
        if (link.ownsColumns()) {
            return first(new From(aliases, link.source().spec().table()), link.source())
                    .innerOne(link);
        }
        Row first = first(new From(aliases, step(link).table()), between(link));
        return link.steps().size() == 1 ? first : first.behindPairs(link, false);
    }

    /** The model; the caller knows that there is one. */
    Meta<?> meta() {
        if (meta == null) {
            throw new IllegalStateException("a table in between has no model");
        }
        return meta;
    }

    /** The select that this row is part of. */
    From from() {
        if (from == null) {
            throw new IllegalStateException("an absent row is in no select");
        }
        return from;
    }

    /** Names for tables of the statement that this row is part of. */
    From.Aliases aliases() {
        return from().aliases();
    }

    /** Whether nothing is here. */
    boolean isAbsent() {
        return from == null;
    }

    /** Whether it may be missing because of an outer join. */
    boolean isOptional() {
        return origin != null && origin.outer;
    }

    /** The row over a to-one relation. */
    Row one(Link link) {
        if (isAbsent()) {
            return absent(link.target());
        }
        Row known = ones.get(link);
        if (known == null) {
            boolean outer = isOptional() || link.optional();
            Origin one = new Origin(this, step(link), link.ownsColumns(), outer);
            known = link.steps().size() == 1 ? new Row(from, link.target(), one) : many(link, true);
            ones.put(link, known);
        }
        return known;
    }

    /** The row that a to-one relation leads here from, or null. */
    @Nullable
    Row before() {
        Row parent = origin == null ? null : origin.parent;
        return parent != null && parent.ones.containsValue(this) ? parent : null;
    }

    /** Whether rows over to-many relations are joined to this row, or to one that it leads to. */
    boolean isFlattened() {
        return !manys.isEmpty() || ones.values().stream().anyMatch(Row::isFlattened);
    }

    /** The rows over a to-many relation in the same select: one result row for each, and one where there is none. */
    Row flattened(Link link) {
        return isAbsent() ? absent(link.target()) : manys.computeIfAbsent(link, l -> many(l, true));
    }

    /** The rows over a to-many relation that the select flattens already, or null. */
    @Nullable
    Row knownMany(Link link) {
        return isAbsent() ? absent(link.target()) : manys.get(link);
    }

    /** The rows over a to-many relation in the same select, without those that have none. */
    Row inner(Link link) {
        Row row = many(link, false);
        Row needed = row.origin != null && row.origin.keyed ? row.origin.parent : row;
        needed.alias();
        return row;
    }

    /** The rows over a to-one relation in the same select, without those that have none. */
    Row innerOne(Link link) {
        Row row = new Row(from, link.target(), new Origin(this, step(link), false, false));
        row.alias();
        return row;
    }

    private Row many(Link link, boolean outer) {
        Row first = new Row(from, between(link), new Origin(this, step(link), false, outer));
        return link.steps().size() == 1 ? first : first.behindPairs(link, outer);
    }

    private static Link.Step step(Link link) {
        return link.steps().get(0);
    }

    /** The model of the first table on the way: the target, or that of the table in between if it has one. */
    private static @Nullable Meta<?> between(Link link) {
        return link.through() == null ? link.target() : link.through().model();
    }

    private Row behindPairs(Link link, boolean outer) {
        Link.Step step = link.steps().get(1);
        boolean mayPointNowhere = meta != null && step.from().stream().anyMatch(this::isNullable);
        Row target = new Row(from, link.target(), new Origin(this, step, !mayPointNowhere, outer));
        if (mayPointNowhere) {
            target.alias();
        }
        return target;
    }

    /** A column by its field. */
    Value value(FieldSpec field) {
        return isAbsent()
                ? Value.missing(field)
                : Value.column(column(field.column(), field.type()), field, field.nullable() || isOptional());
    }

    /** The key, which must be one column. */
    Value key() {
        return value(keyField(meta()));
    }

    /** What stands for this row in a comparison: what the foreign key to it holds, else its key. */
    Value reference() {
        if (origin == null || !origin.keyed || origin.step.to().size() != 1) {
            return key();
        }
        String held = origin.step.to().get(0);
        return meta().spec().fields().stream()
                .filter(f -> f.column().equals(held))
                .findFirst()
                .map(this::value)
                .orElseGet(this::key);
    }

    /** All columns of the key. */
    List<Value> keys() {
        return meta().spec().keyFields().stream().map(this::value).toList();
    }

    /** A column of the key, which may have several. */
    Value anyKey() {
        return value(meta().spec().keyFields().get(0));
    }

    /** The single key field of a model. */
    static FieldSpec keyField(Meta<?> meta) {
        if (meta.keyIndex() < 0) {
            throw new Unsupported(
                    "The key of " + meta.spec().label() + " has several columns, which this query needs as one value.",
                    "Compare its columns one by one.");
        }
        return meta.spec().fields().get(meta.keyIndex());
    }

    /** A column by name. */
    SqlNode.Column column(String name, ColumnType type) {
        if (origin != null && origin.keyed) {
            int at = origin.step.to().indexOf(name);
            if (at >= 0) {
                return origin.parent.column(origin.step.from().get(at), type);
            }
        }
        if (items != null) {
            items.check(name);
        }
        return new SqlNode.Column(alias(), name, type);
    }

    /** The alias of its table, which is joined now if it was not yet. */
    String alias() {
        if (alias != null) {
            return alias;
        }
        if (origin == null || from == null) {
            throw new IllegalStateException("an absent row has no table");
        }
        origin.step.from().forEach(c -> origin.parent.column(c, ColumnType.BIGINT));
        alias = from.aliases().next();
        SqlNode on = Junctions.join(true, ties(origin.parent, origin.step));
        from.join(new Statement.Join(origin.outer, from.aliases().source(origin.step.table(), alias), on));
        return alias;
    }

    private List<SqlNode> ties(Row parent, Link.Step step) {
        List<SqlNode> equalities = new ArrayList<>();
        for (int i = 0; i < step.to().size(); i++) {
            String there = step.to().get(i);
            String here = step.from().get(i);
            ColumnType type = parent.meta != null ? parent.typeOf(here) : typeOf(there);
            equalities.add(
                    parent.isAbsent()
                            ? SqlNode.Constant.FALSE
                            : new Comparison(
                                    Operator.EQ, new SqlNode.Column(alias(), there, type), parent.column(here, type)));
        }
        return equalities;
    }

    private boolean isNullable(String column) {
        return meta().spec().fields().stream().anyMatch(f -> f.column().equals(column) && f.nullable());
    }

    private ColumnType typeOf(String column) {
        return meta().spec().fields().stream()
                .filter(f -> f.column().equals(column))
                .findFirst()
                .map(FieldSpec::type)
                .orElse(ColumnType.BIGINT);
    }
}
