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
    private final Clauses clauses;
    private final Scope scope;
    private final Scope values;
    private final Map<Node, Value> known = new HashMap<>();
    private final List<Value> groups = new ArrayList<>();

    private Selecting(Query query, Row root, @Nullable Scope around) {
        this.query = query;
        this.meta = root.meta();
        this.clauses = new Clauses(root.from());
        Map<String, Node> names = annotations(query);
        names.putAll(root.names());
        this.scope = Scope.of(root, around, names);
        names.forEach((name, said) -> define(name, said, around));
        Scope flattened = scope.flattening(Scope.Flattening.WANTED);
        if (!query.selection().groupBy().isEmpty()) {
            List<Value> keys = groups;
            for (Node key : query.selection().groupBy()) {
                Value value = Operands.of(key, flattened);
                keys.add(value);
                clauses.groupBy.add(value.sql());
            }
            flattened = flattened.grouped(new Grouping(keys, null, new GroupTotals(this, keys)::value));
        }
        this.values = flattened;
        this.clauses.distinct =
                query.selection().distinct() && !query.selection().values().isEmpty();
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
        Selecting again = within(query, clauses.from.aliases(), scope.outer());
        again.clauses.where = all(query.conditions(), again.scope);
        return again;
    }

    /** Keeps what {@code node} became, so that an ordering by the same expression is one by the same item. */
    void remember(Node node, Value value) {
        known.put(node instanceof Node.Aliased aliased ? aliased.value() : node, value);
    }

    /** The selected value of an expression that is said again, or null. */
    @Nullable
    Value known(Node node) {
        if (node instanceof Node.Aliased aliased) {
            return known(aliased.value());
        }
        if (node instanceof Node.Named named && scope.annotations().containsKey(named.path())) {
            return known(scope.annotations().get(named.path()));
        }
        return known.get(node);
    }

    /** What was asked. */
    Query query() {
        return query;
    }

    /** The model asked for. */
    Meta<?> meta() {
        return meta;
    }

    /** What makes the groups. */
    List<Value> groups() {
        return groups;
    }

    /** Which rows, and which groups of them. */
    void where() {
        Map<String, Node> names = scope.annotations();
        List<Node> rows = query.conditions();
        if (rows.stream().anyMatch(c -> Windowed.in(c, names))) {
            Selecting plain = inside();
            plain.clauses.where = all(Qualifying.conditions(rows, names, false), plain.scope);
            clauses.from.rowWindows = Qualifying.rows(this, plain);
            rows = Qualifying.conditions(rows, names, true);
        }
        clauses.where = all(rows, scope);
        having(query.having(), names);
    }

    private void having(List<Node> conditions, Map<String, Node> names) {
        List<Node> ofGroups = conditions;
        if (ofGroups.stream().anyMatch(c -> Windowed.in(c, names))) {
            Selecting plain = inside();
            plain.where(query.conditions(), Qualifying.conditions(ofGroups, names, false));
            clauses.from.groupWindows = Qualifying.groups(this, plain);
            ofGroups = Qualifying.conditions(ofGroups, names, true);
        }
        clauses.having = all(ofGroups, values.flattening(Scope.Flattening.REFUSED));
    }

    private void where(List<Node> rows, List<Node> ofGroups) {
        clauses.where = all(rows, scope);
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
        return !query.slice().isSet() && !clauses.distinct && s.groupBy().isEmpty();
    }

    /** Selects the values, or the key where whole rows are asked for, for a select that only counts. */
    void values() {
        if (query.selection().values().isEmpty()) {
            return;
        }
        for (Node value : query.selection().values()) {
            Value lowered = Operands.of(value, values);
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
        Value value = wanted.isEmpty() ? scope.root().key() : Operands.of(wanted.get(0), values);
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
        return clauses.from.isNothing()
                || clauses.where.equals(SqlNode.Constant.FALSE)
                || clauses.having.equals(SqlNode.Constant.FALSE)
                || query.slice().limit() == 0;
    }
}
