package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Node.Logic.Operator;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lowers conditions to SQL that is true exactly where the condition holds, and false or NULL elsewhere; negated ones to SQL
 * for the complement, NOT pushed down to comparisons and quantifiers.
 *
 * <p>Belongs to one planning.
 */
final class Conditions implements Node.Visitor<SqlNode> {
    private final Scope scope;
    private final boolean negated;

    private Conditions(Scope scope, boolean negated) {
        this.scope = scope;
        this.negated = negated;
    }

    /** The condition, or its complement. */
    static SqlNode lower(Node condition, Scope scope, boolean negated) {
        return condition.accept(new Conditions(scope, negated));
    }

    /** A comparison by name with its name taken apart: what is compared, and how. */
    static Node.Compare typed(Node.NamedCompare compare, Scope scope) {
        Names.Name name = Names.resolve(scope.root().meta(), compare.lookup(), scope.annotations());
        LookupDef lookup = name.lookup();
        String path = lookup == null
                ? compare.lookup()
                : compare.lookup()
                        .substring(0, compare.lookup().length() - lookup.name().length() - 2);
        return new Node.Compare(lookup == null ? LookupDef.EXACT : lookup, new Node.Named(path), compare.right());
    }

    @Override
    public SqlNode namedCompare(Node.NamedCompare node) {
        return compare(typed(node, scope));
    }

    /** Each comparison is its own "some related row, or the absent row where there is none". */
    @Override
    public SqlNode compare(Node.Compare node) {
        Scope here = scope;
        for (Node side : List.of(node.left(), node.right())) {
            for (Place place : Holes.places(side, scope)) {
                here = here.adopt(place);
            }
        }
        return some(node, here, negated);
    }

    private static SqlNode some(Node.Compare node, Scope scope, boolean negated) {
        Hole hole = Holes.first(scope, node.left(), node.right());
        return hole == null
                ? Comparisons.lower(node, scope, negated)
                : some(hole, scope, negated, (row, not) -> some(node, scope.assume(hole, row), not));
    }

    @Override
    public SqlNode logic(Node.Logic node) {
        if (node.operator() == Operator.XOR) {
            return Parity.lower(node.operands(), scope, negated);
        }
        List<SqlNode> parts = new ArrayList<>();
        List<Node> operands = new ArrayList<>();
        flatten(node, node.operator(), operands);
        if (node.operator() == Operator.OR) {
            operands.forEach(o -> parts.add(o.accept(this)));
            return Junctions.join(negated, parts);
        }
        return conjunction(operands);
    }

    /** Conjuncts that name the same to-many step are about one row; the others stand for themselves. */
    private SqlNode conjunction(List<Node> conjuncts) {
        Map<Hole, List<Node>> mentions = new LinkedHashMap<>();
        for (Node conjunct : conjuncts) {
            Holes.named(conjunct, scope)
                    .forEach(h ->
                            mentions.computeIfAbsent(h, x -> new ArrayList<>()).add(conjunct));
        }
        mentions.values().removeIf(m -> m.size() < 2);
        List<SqlNode> parts = new ArrayList<>();
        List<Node> done = new ArrayList<>();
        for (Node conjunct : conjuncts) {
            if (containsSame(done, conjunct)) {
                continue;
            }
            Hole hole = firstWith(mentions, conjunct);
            if (hole == null) {
                parts.add(conjunct.accept(this));
                continue;
            }
            List<Node> together = connected(conjuncts, mentions, conjunct);
            done.addAll(together);
            parts.add(some(
                    hole,
                    scope,
                    negated,
                    (row, not) -> new Conditions(scope.call(hole, row), not).conjunction(together)));
        }
        return Junctions.join(!negated, parts);
    }

    private static boolean containsSame(List<Node> nodes, Node node) {
        return nodes.stream().anyMatch(n -> n == node);
    }

    private static @Nullable Hole firstWith(Map<Hole, List<Node>> mentions, Node conjunct) {
        for (Map.Entry<Hole, List<Node>> mention : mentions.entrySet()) {
            if (containsSame(mention.getValue(), conjunct)) {
                return mention.getKey();
            }
        }
        return null;
    }

    /** The conjuncts that hang together with one over shared to-many steps, in their order. */
    private static List<Node> connected(List<Node> conjuncts, Map<Hole, List<Node>> mentions, Node first) {
        List<Node> found = new ArrayList<>(List.of(first));
        for (int i = 0; i < found.size(); i++) {
            Node one = found.get(i);
            for (List<Node> group : mentions.values()) {
                if (containsSame(group, one)) {
                    group.stream().filter(n -> !containsSame(found, n)).forEach(found::add);
                }
            }
        }
        return conjuncts.stream().filter(c -> containsSame(found, c)).toList();
    }

    private static void flatten(Node node, Operator operator, List<Node> operands) {
        if (node instanceof Node.Logic logic && logic.operator() == operator) {
            logic.operands().forEach(o -> flatten(o, operator, operands));
        } else {
            operands.add(node);
        }
    }

    @Override
    public SqlNode not(Node.Not node) {
        return lower(node.operand(), scope.negation(), !negated);
    }

    /** Some row behind {@code hole} meets {@code body}, or, where there is none, the absent row does. */
    private static SqlNode some(Hole hole, Scope scope, boolean negated, BiFunction<Row, Boolean, SqlNode> body) {
        SqlNode real = exists(hole, scope, row -> body.apply(row, false), negated);
        SqlNode missing = body.apply(Row.absent(hole.link().target()), negated);
        if (missing.equals(constant(negated))) {
            return real;
        }
        SqlNode empty = exists(hole, scope, row -> SqlNode.Constant.TRUE, !negated);
        return negated
                ? Junctions.and(real, Junctions.or(empty, missing))
                : Junctions.or(real, Junctions.and(empty, missing));
    }

    /** EXISTS over the rows behind {@code hole} that meet {@code body}. */
    private static SqlNode exists(Hole hole, Scope scope, Function<Row, SqlNode> body, boolean negated) {
        List<SqlNode> where = new ArrayList<>();
        Row row = Row.related(scope.root().aliases(), hole, where);
        SqlNode inside = body.apply(row);
        if (inside.equals(SqlNode.Constant.FALSE)) {
            return constant(negated);
        }
        where.add(inside);
        return new SqlNode.Exists(Clauses.rows(row.from(), Junctions.join(true, where)), negated);
    }

    @Override
    public SqlNode quantified(Node.Quantified node) {
        Place over = scope.place(node.over(), null);
        Hole hole = scope.hole(over);
        if (hole == null) {
            throw new QueryError(
                    "any(...), none(...) and all(...) speak of a relation to several rows, but \"" + node.over()
                            + "\" leads to one.",
                    "Use the path itself in a comparison.");
        }
        boolean all = node.quantifier() == Node.Quantified.Quantifier.ALL;
        boolean none = all || node.quantifier() == Node.Quantified.Quantifier.NONE;
        Node body = node.body();
        return exists(
                hole,
                scope,
                first -> {
                    Row row = scope.through(over, hole, first).row(over);
                    return body == null ? SqlNode.Constant.TRUE : lower(body, scope.bind(node.row(), row), all);
                },
                none != negated);
    }

    @Override
    public SqlNode exists(Node.Exists node) {
        return Nested.exists(node.query(), scope, negated);
    }

    @Override
    public SqlNode filtered(Node.Filtered node) {
        return opaque(node);
    }

    @Override
    public SqlNode aliased(Node.Aliased node) {
        return node.value().accept(this);
    }

    @Override
    public SqlNode column(Node.Column node) {
        return opaque(node);
    }

    @Override
    public SqlNode row(Node.Row node) {
        return opaque(node);
    }

    @Override
    public SqlNode named(Node.Named node) {
        return opaque(node);
    }

    @Override
    public SqlNode literal(Node.Literal node) {
        return opaque(node);
    }

    @Override
    public SqlNode literals(Node.Literals node) {
        return opaque(node);
    }

    @Override
    public SqlNode call(Node.Call node) {
        return opaque(node);
    }

    @Override
    public SqlNode caseOf(Node.Case node) {
        return opaque(node);
    }

    @Override
    public SqlNode aggregate(Node.Aggregate node) {
        return opaque(node);
    }

    @Override
    public SqlNode subQuery(Node.SubQuery node) {
        return opaque(node);
    }

    @Override
    public SqlNode window(Node.Window node) {
        return opaque(node);
    }

    @Override
    public SqlNode outer(Node.Outer node) {
        return opaque(node);
    }

    @Override
    public SqlNode item(Node.Item node) {
        return opaque(node);
    }

    /** A value that is itself a boolean. */
    private SqlNode opaque(Node node) {
        Value value = Operands.of(node, scope);
        if (value.isNull()) {
            return constant(negated);
        }
        if (value.type().kind() != ColumnType.Kind.BOOLEAN) {
            throw new QueryError(
                    "query.not-a-condition",
                    "\"" + Names.describe(node) + "\" holds " + value.type().kind()
                            + ", but a condition is wanted here.",
                    "Compare it: eq(...), gt(...), isNotNull().",
                    null);
        }
        return negated ? new SqlNode.NotTrue(value.sql()) : value.sql();
    }

    static SqlNode.Constant constant(boolean value) {
        return value ? SqlNode.Constant.TRUE : SqlNode.Constant.FALSE;
    }
}
