package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One query becoming one select: which rows, what of them, in which order. The steps are called in the order of this file.
 *
 * <p>Belongs to one planning.
 */
final class Selecting {
    private final Query query;
    private final Meta<?> meta;
    private final Clauses rows;
    private final Clauses clauses;
    private final Scope scope;
    private final Scope values;
    private final Map<Node, Value> known = new HashMap<>();
    private final List<Value> keys = new ArrayList<>();
    private final List<Value> groups = new ArrayList<>();

    private Selecting(Query query, Row root, @Nullable Scope around) {
        this.query = query;
        this.meta = root.meta();
        this.rows = new Clauses(root.from());
        this.clauses = GroupShape.isNested(query.selection(), query) ? new Clauses(new From(rows)) : rows;
        Map<String, Node> names = annotations(query);
        names.putAll(root.names());
        this.scope = Scope.of(root, around, names);
        names.forEach((name, said) -> define(name, said, around));
        query.selection().annotations().forEach(a -> flatten(a.value()));
        this.values = query.selection().groupBy().isEmpty() ? scope : grouped();
        this.clauses.distinct = query.selection().distinct()
                && query.selection().on().isEmpty()
                && (!query.selection().values().isEmpty() || scope.root().isFlattened());
        query.selection()
                .on()
                .forEach(k -> clauses.distinctOn.add(
                        Operands.of(k, values(Scope.Flattening.WANTED)).sql()));
    }

    /** Joins what an annotation reaches over to-many relations, so that its name stands for a value of each joined row. */
    private void flatten(Node annotation) {
        if (!(annotation instanceof Node.Filtered) && Holes.first(scope, annotation) != null) {
            Operands.of(annotation, scope.flattening(Scope.Flattening.WANTED));
        }
    }

    private Scope grouped() {
        Grouping.Inner inner = clauses == rows ? null : new Grouping.Inner(rows, clauses.from.alias(), null, false);
        for (Node key : query.selection().groupBy()) {
            Value value = Operands.of(key, scope.flattening(Scope.Flattening.WANTED));
            keys.add(value);
            groups.add(inner == null ? value : inner.take(value));
        }
        groups.forEach(g -> clauses.groupBy.add(g.sql()));
        return scope.grouped(new Grouping(this, inner, new GroupTotals(this, groups)::value));
    }

    private void define(String name, Node said, @Nullable Scope around) {
        if (said instanceof Node.Filtered relation) {
            Names.refuse(meta, name);
            Filtering.link(meta, name, relation);
            clauses.from.aliases().define(new Filtering(clauses.from.aliases(), meta, relation, around));
        }
    }

    /** A query on its own. */
    static Selecting of(Query query) {
        return new Selecting(query, Sources.root(query, new From.Aliases(), null), null);
    }

    /** A query in a statement that somebody else began. */
    static Selecting within(Query query, From.Aliases aliases, @Nullable Scope around) {
        return new Selecting(query, Sources.root(query, aliases, around), around);
    }

    /** A query about rows that are there already, in a select that somebody else began. */
    static Selecting of(Query query, Row root) {
        Sources.checkPlain(query);
        return new Selecting(query, root, null);
    }

    /** A query nested in another. */
    static Selecting inside(Query query, Scope around) {
        return new Selecting(query, Sources.root(query, around.root().aliases(), around), around);
    }

    /** The model that a query asks for. */
    static Meta<?> meta(Query query) {
        return Metas.named(query.model(), Thread.currentThread().getContextClassLoader());
    }

    private static Map<String, Node> annotations(Query query) {
        Map<String, Node> found = new HashMap<>();
        query.selection().annotations().forEach(a -> found.put(a.name(), a.value()));
        query.selection().totals().forEach(a -> found.put(a.name(), a.value()));
        for (Node value : query.selection().values()) {
            if (value instanceof Node.Aliased aliased) {
                found.put(aliased.name(), aliased.value());
            }
        }
        return found;
    }

    /** The select as far as it is planned. */
    Clauses clauses() {
        return clauses;
    }

    /** The select of the rows: the same, unless groups are made of what a nested select computes. */
    Clauses rows() {
        return rows;
    }

    /** Where expressions about single rows stand. */
    Scope scope() {
        return scope;
    }

    /** Where selected values stand. */
    Scope values(Scope.Flattening rule) {
        return values.flattening(rule);
    }

    /** The same query once more, in a select of its own within the same statement. */
    Selecting again() {
        Selecting again = inside();
        again.whereRows();
        return again;
    }

    /** Keeps what {@code node} became, so that an ordering by the same expression is one by the same item. */
    void remember(Node node, Value value) {
        known.put(node instanceof Node.Aliased aliased ? aliased.value() : node, value);
    }

    /** The selected value of an expression that is said again, or null. */
    @Nullable
    Value known(Node node) {
        if (known.containsKey(node)) {
            return known.get(node);
        }
        if (node instanceof Node.Aliased aliased) {
            return known(aliased.value());
        }
        if (node instanceof Node.Named named && scope.annotations().containsKey(named.path())) {
            return known(scope.annotations().get(named.path()));
        }
        return known.get(node);
    }

    /** The values that are selected already. */
    Collection<Value> selectedValues() {
        return known.values();
    }

    /** What was asked. */
    Query query() {
        return query;
    }

    /** The model asked for. */
    Meta<?> meta() {
        return meta;
    }

    /** What makes the groups, as values of rows. */
    List<Value> keys() {
        return keys;
    }

    /** What makes the groups. */
    List<Value> groups() {
        return groups;
    }

    /** Which rows, and which groups of them. */
    void where() {
        whereRows();
        having(query.having(), scope.annotations());
    }

    private void whereRows() {
        Map<String, Node> names = scope.annotations();
        List<Node> conditions = query.conditions();
        if (conditions.stream().anyMatch(c -> Windowed.in(c, names))) {
            Selecting plain = inside();
            plain.rows.where = all(Qualifying.conditions(conditions, names, false), plain.scope);
            rows.from.rowWindows = Qualifying.rows(this, plain);
            conditions = Qualifying.conditions(conditions, names, true);
        }
        rows.where = all(conditions, scope);
    }

    private void having(List<Node> conditions, Map<String, Node> names) {
        List<Node> ofGroups = conditions;
        if (ofGroups.stream().anyMatch(c -> Windowed.in(c, names))) {
            Selecting plain = inside();
            plain.where(query.conditions(), Qualifying.conditions(ofGroups, names, false));
            rows.from.groupWindows = Qualifying.groups(this, plain);
            ofGroups = Qualifying.conditions(ofGroups, names, true);
        }
        clauses.having = all(ofGroups, values.flattening(Scope.Flattening.REFUSED));
    }

    private void where(List<Node> ofRows, List<Node> ofGroups) {
        rows.where = all(ofRows, scope);
        clauses.having = all(ofGroups, values.flattening(Scope.Flattening.REFUSED));
    }

    /** The same query once more, for a select inside this one, without its conditions. */
    private Selecting inside() {
        return within(query, clauses.from.aliases(), scope.outer());
    }

    private static SqlNode all(List<Node> conditions, Scope scope) {
        List<SqlNode> all = new ArrayList<>(conditions.size());
        conditions.forEach(c -> all.add(Conditions.lower(c, scope, false)));
        return Junctions.join(true, all);
    }

    /** Whether no row of the select can be more or less than one row of the model. */
    boolean isPlain() {
        Selected s = query.selection();
        return !query.slice().isSet()
                && !clauses.distinct
                && s.on().isEmpty()
                && s.groupBy().isEmpty();
    }

    /** What a select needs that only counts or aggregates: all values where they say how many rows there are, else joins. */
    void selected() {
        if (clauses.distinct || !query.selection().groupBy().isEmpty()) {
            values();
        } else {
            query.selection().values().forEach(this::flatten);
        }
    }

    /** Selects the values, or the key where whole rows are asked for, for a select that only counts. */
    void values() {
        if (query.selection().values().isEmpty() && clauses.distinct) {
            scope.root().keys().forEach(k -> clauses.item(k.sql()));
            for (Node.Aliased annotation : query.selection().annotations()) {
                clauses.item(
                        Operands.of(annotation, values(Scope.Flattening.KNOWN)).sql());
            }
        }
        for (Node value : query.selection().values()) {
            Value lowered = Operands.of(value, values(Scope.Flattening.WANTED));
            remember(value, lowered);
            clauses.item(lowered.sql());
        }
    }

    /** Selects the one value that is wanted where a query stands for a value; the key where none is said. */
    Value value() {
        List<Node> wanted = query.selection().values();
        if (wanted.size() > 1) {
            throw new QueryError(
                    "A query of " + wanted.size() + " values stands where one is wanted.",
                    "Select one value: .value(x -> x.id).");
        }
        Value value =
                wanted.isEmpty() ? scope.root().key() : Operands.of(wanted.get(0), values(Scope.Flattening.WANTED));
        wanted.forEach(w -> remember(w, value));
        clauses.item(value.sql());
        return value;
    }

    /** Selects all fields of {@code row}; gives the position of the first. */
    int entity(Row row) {
        int at = clauses.items.size();
        for (FieldSpec field : row.meta().spec().fields()) {
            clauses.item(new SqlNode.Column(row.alias(), field.column(), field.type()));
        }
        return at;
    }

    /** In which order. */
    void order() {
        Sorting.add(this);
    }

    /** In which order and which rows of it. */
    void orderAndSlice() {
        order();
        slice();
    }

    /** Which rows of the order. */
    void slice() {
        if (query.slice().limit() >= 0) {
            clauses.limit = query.slice().limit();
        }
        if (query.slice().offset() > 0) {
            clauses.offset = offset();
        }
    }

    /** The offset; in an erased query its slot is known, not its value. */
    SqlNode.Parameter offset() {
        return Numbered.offset(query.slice());
    }

    /**
     * Two expressions with parameters are different ones to some databases, so a group's computed expression is only known
     * again by its place in the selection.
     */
    void checkGroups() {
        for (SqlNode key : clauses.groupBy) {
            if (!Subselects.hasParameter(key)) {
                continue;
            }
            boolean inside = Subselects.contains(clauses.having, key)
                    || clauses.items.stream().anyMatch(i -> within(i.value(), key))
                    || clauses.orderBy.stream().anyMatch(o -> within(o.value(), key));
            boolean selected = clauses.items.stream().anyMatch(i -> i.value().equals(key));
            boolean sorted = clauses.orderBy.stream().anyMatch(o -> o.value().equals(key));
            if (inside || (sorted && !selected)) {
                throw new Unsupported(
                        "The expression that makes the groups is computed with a value and said again inside another, in a"
                                + " condition about groups, or in an ordering without being selected.",
                        "Select it as it is and compute in Java, or filter the rows before grouping.");
            }
        }
    }

    private static boolean within(SqlNode node, SqlNode key) {
        return !node.equals(key) && Subselects.contains(node, key);
    }

    /** Locks the rows. */
    void lock() {
        clauses.lock = switch (query.lock()) {
            case NONE -> Statement.Lock.NONE;
            case UPDATE -> Statement.Lock.UPDATE;
            case UPDATE_NOWAIT -> Statement.Lock.UPDATE_NOWAIT;
            case UPDATE_SKIP_LOCKED -> Statement.Lock.UPDATE_SKIP_LOCKED;
        };
    }

    /** Whether it is known that there is no row. */
    boolean isNothing() {
        return rows.from.isNothing()
                || rows.where.equals(SqlNode.Constant.FALSE)
                || clauses.having.equals(SqlNode.Constant.FALSE)
                || query.slice().limit() == 0;
    }
}
