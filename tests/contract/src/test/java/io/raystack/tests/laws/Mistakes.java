package io.raystack.tests.laws;

import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.SqlNode.Exists;
import io.raystack.db.sql.SqlNode.Junction;
import io.raystack.db.sql.SqlNode.Match;
import io.raystack.db.sql.SqlNode.NullTest;
import io.raystack.db.sql.Statement.Item;
import io.raystack.db.sql.Statement.Join;
import io.raystack.db.sql.Statement.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each planted fault changes a statement or a question. Stateless. */
final class Mistakes {
    private Mistakes() {}

    static SqlNode withoutNullArm(SqlNode node) {
        if (!(node instanceof Junction or) || or.conjunction()) {
            return node;
        }
        List<SqlNode> rest = or.operands().stream()
                .filter(n -> !(n instanceof NullTest test && !test.negated()))
                .toList();
        return rest.isEmpty() || rest.size() == or.operands().size() ? node : junction(false, rest);
    }

    static SqlNode positiveExists(SqlNode node) {
        return node instanceof Exists exists ? new Exists(exists.select(), false) : node;
    }

    static SqlNode positiveMatch(SqlNode node) {
        return node instanceof Match m ? new Match(m.text(), m.kind(), m.folded(), m.operand(), false) : node;
    }

    static SqlNode unfolded(SqlNode node) {
        return node instanceof Match m && m.kind() != Match.Kind.WHOLE
                ? new Match(m.text(), m.kind(), false, m.operand(), m.negated())
                : node;
    }

    static SqlNode operator(SqlNode node, Operator from, Operator to) {
        return node instanceof Comparison c && c.operator() == from ? new Comparison(to, c.left(), c.right()) : node;
    }

    static SqlNode junctionsTurned(SqlNode node) {
        return node instanceof Junction j && !j.conjunction() ? new Junction(true, j.operands()) : node;
    }

    static SqlNode halfOpen(SqlNode node) {
        return node instanceof SqlNode.Between b && !b.negated()
                ? new Junction(
                        true,
                        List.of(
                                new Comparison(Operator.GE, b.value(), b.low()),
                                new Comparison(Operator.LT, b.value(), b.high())))
                : node;
    }

    /** {@code OR NOT EXISTS (SELECT 1 FROM related)}, which asks for nothing else of the related row, goes. */
    static SqlNode withoutAbsentRow(SqlNode node) {
        if (!(node instanceof Junction or) || or.conjunction()) {
            return node;
        }
        boolean some = or.operands().stream().anyMatch(n -> n instanceof Exists e && !e.negated());
        List<SqlNode> rest = or.operands().stream()
                .filter(n -> !(n instanceof Exists e && e.negated()))
                .toList();
        return !some || rest.size() == or.operands().size() ? node : junction(false, rest);
    }

    /** {@code NOT EXISTS (SELECT 1 FROM t WHERE t.a = outer.b AND c)} → {@code (b IN (SELECT a FROM t WHERE c)) = FALSE}. */
    static SqlNode notIn(SqlNode node) {
        if (!(node instanceof Exists exists) || !exists.negated()) {
            return node;
        }
        Select select = exists.select();
        List<SqlNode> parts = parts(select.where());
        for (SqlNode part : parts) {
            if (part instanceof Comparison c && c.operator() == Operator.EQ) {
                boolean left = isInner(select, c.left()) && !isInner(select, c.right());
                boolean right = isInner(select, c.right()) && !isInner(select, c.left());
                if (left || right) {
                    List<SqlNode> rest = new ArrayList<>(parts);
                    rest.remove(part);
                    Select inner = select(select, left ? c.left() : c.right(), rest);
                    return new Comparison(
                            Operator.EQ,
                            new SqlNode.InSelect(left ? c.right() : c.left(), inner),
                            SqlNode.Constant.FALSE);
                }
            }
        }
        return node;
    }

    static Select innerJoins(Select s) {
        List<Join> joins =
                s.joins().stream().map(j -> new Join(false, j.source(), j.on())).toList();
        return copy(s, joins, s.where());
    }

    /** {@code WHERE EXISTS (SELECT 1 FROM t WHERE c)} → {@code JOIN t ON c}. */
    static Select joined(Select s) {
        List<Join> joins = new ArrayList<>(s.joins());
        List<SqlNode> rest = new ArrayList<>();
        for (SqlNode part : parts(s.where())) {
            if (part instanceof Exists e
                    && !e.negated()
                    && e.select().limit() == null
                    && e.select().where() != null) {
                joins.add(new Join(false, e.select().from(), SqlNode.Constant.TRUE));
                joins.addAll(e.select().joins());
                rest.add(e.select().where());
            } else {
                rest.add(part);
            }
        }
        return joins.size() == s.joins().size() ? s : copy(s, joins, junction(true, rest));
    }

    static Query oneCall(Query query) {
        List<Node> calls = new ArrayList<>();
        List<Node> filters = new ArrayList<>();
        query.conditions().forEach(call -> (call instanceof Node.Not ? calls : filters).add(call));
        if (!filters.isEmpty()) {
            calls.add(new Node.Logic(Node.Logic.Operator.AND, filters));
        }
        return with(query, calls);
    }

    static Query manyCalls(Query query) {
        List<Node> calls = new ArrayList<>();
        for (Node call : query.conditions()) {
            if (call instanceof Node.Logic and && and.operator() == Node.Logic.Operator.AND) {
                calls.addAll(and.operands());
            } else {
                calls.add(call);
            }
        }
        return with(query, calls);
    }

    private static Query with(Query query, List<Node> calls) {
        Query fresh = Query.of(query.model());
        for (Node call : calls) {
            fresh = fresh.where(call);
        }
        return fresh;
    }

    private static List<SqlNode> parts(@Nullable SqlNode where) {
        if (where == null) {
            return List.of();
        }
        return where instanceof Junction and && and.conjunction() ? and.operands() : List.of(where);
    }

    private static boolean isInner(Select select, SqlNode node) {
        Set<String> aliases = new HashSet<>(Set.of(select.from().alias()));
        select.joins().forEach(j -> aliases.add(j.source().alias()));
        return node instanceof SqlNode.Column column && aliases.contains(column.alias());
    }

    private static SqlNode junction(boolean conjunction, List<SqlNode> parts) {
        return parts.size() == 1 ? parts.get(0) : new Junction(conjunction, parts);
    }

    private static Select select(Select s, SqlNode item, List<SqlNode> where) {
        SqlNode condition = where.isEmpty() ? null : junction(true, where);
        return new Select(
                s.distinct(),
                List.of(new Item(item, "")),
                s.from(),
                s.joins(),
                condition,
                s.groupBy(),
                s.having(),
                s.orderBy(),
                null,
                null,
                s.lock());
    }

    private static Select copy(Select s, List<Join> joins, @Nullable SqlNode where) {
        return new Select(
                s.distinct(),
                s.items(),
                s.from(),
                joins,
                where,
                s.groupBy(),
                s.having(),
                s.orderBy(),
                s.limit(),
                s.offset(),
                s.lock());
    }
}
