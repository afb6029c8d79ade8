package io.raystack.tests.laws;

import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Statement.Derived;
import io.raystack.db.sql.Statement.Item;
import io.raystack.db.sql.Statement.Join;
import io.raystack.db.sql.Statement.OrderItem;
import io.raystack.db.sql.Statement.Select;
import io.raystack.db.sql.Statement.Source;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies a statement, each expression and each SELECT replaced by what a fault makes of it, from the leaves up. */
final class Rewriter implements SqlNode.Visitor<SqlNode> {
    private final UnaryOperator<SqlNode> nodes;
    private final UnaryOperator<Select> selects;

    Rewriter(UnaryOperator<SqlNode> nodes, UnaryOperator<Select> selects) {
        this.nodes = nodes;
        this.selects = selects;
    }

    Statement statement(Statement statement) {
        return statement instanceof Select select ? select(select) : statement;
    }

    private Select select(Select s) {
        return selects.apply(new Select(
                s.distinct(),
                s.items().stream().map(i -> new Item(node(i.value()), i.name())).toList(),
                source(s.from()),
                s.joins().stream()
                        .map(j -> new Join(j.outer(), source(j.source()), node(j.on())))
                        .toList(),
                optional(s.where()),
                all(s.groupBy()),
                optional(s.having()),
                s.orderBy().stream()
                        .map(o -> new OrderItem(node(o.value()), o.descending(), o.nulls()))
                        .toList(),
                s.limit(),
                s.offset(),
                s.lock()));
    }

    private Source source(Source source) {
        return source instanceof Derived derived ? new Derived(select(derived.select()), derived.alias()) : source;
    }

    private SqlNode node(SqlNode node) {
        return nodes.apply(node.accept(this));
    }

    private @Nullable SqlNode optional(@Nullable SqlNode node) {
        return node == null ? null : node(node);
    }

    private List<SqlNode> all(List<SqlNode> list) {
        return list.stream().map(this::node).toList();
    }

    @Override
    public SqlNode column(SqlNode.Column node) {
        return node;
    }

    @Override
    public SqlNode parameter(SqlNode.Parameter node) {
        return node;
    }

    @Override
    public SqlNode constant(SqlNode.Constant node) {
        return node;
    }

    @Override
    public SqlNode call(SqlNode.Call node) {
        return new SqlNode.Call(node.function(), all(node.arguments()), node.type(), node.detail());
    }

    @Override
    public SqlNode comparison(SqlNode.Comparison node) {
        return new SqlNode.Comparison(node.operator(), node(node.left()), node(node.right()));
    }

    @Override
    public SqlNode match(SqlNode.Match node) {
        return new SqlNode.Match(node(node.text()), node.kind(), node.folded(), node(node.operand()), node.negated());
    }

    @Override
    public SqlNode between(SqlNode.Between node) {
        return new SqlNode.Between(node(node.value()), node(node.low()), node(node.high()), node.negated());
    }

    @Override
    public SqlNode inList(SqlNode.InList node) {
        return new SqlNode.InList(node(node.value()), node.list(), node.size(), node.negated());
    }

    @Override
    public SqlNode inSelect(SqlNode.InSelect node) {
        return new SqlNode.InSelect(node(node.value()), select(node.select()));
    }

    @Override
    public SqlNode nullTest(SqlNode.NullTest node) {
        return new SqlNode.NullTest(node(node.value()), node.negated());
    }

    @Override
    public SqlNode junction(SqlNode.Junction node) {
        return new SqlNode.Junction(node.conjunction(), all(node.operands()));
    }

    @Override
    public SqlNode notTrue(SqlNode.NotTrue node) {
        return new SqlNode.NotTrue(node(node.operand()));
    }

    @Override
    public SqlNode exists(SqlNode.Exists node) {
        return new SqlNode.Exists(select(node.select()), node.negated());
    }

    @Override
    public SqlNode scalar(SqlNode.Scalar node) {
        return new SqlNode.Scalar(select(node.select()), node.type());
    }

    @Override
    public SqlNode aggregate(SqlNode.Aggregate node) {
        return node;
    }

    @Override
    public SqlNode window(SqlNode.Window node) {
        return node;
    }

    @Override
    public SqlNode caseOf(SqlNode.Case node) {
        return new SqlNode.Case(all(node.conditions()), all(node.values()), node(node.otherwise()));
    }
}
