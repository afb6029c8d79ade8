package io.raystack.db.dialects;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.Selects;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.List;

/**
 * HAVING on databases that look a name of it up in GROUP BY only as long as no other table has a column of that name there,
 * and that do not know a computed group again. Such a value is the same in all rows of its group, so it is its own greatest
 * one: {@code HAVING MAX("b"."name") = ?}.
 *
 * <p>Belongs to one select.
 */
final class MysqlFamilyHaving implements SqlNode.Visitor<SqlNode> {
    /** {@code HAVING ...}. */
    static final Clause<Statement.Select> CLAUSE = (select, out) -> {
        SqlNode condition = select.having();
        if (condition != null) {
            Selects.HAVING.write(select.having(new MysqlFamilyHaving(select.groupBy()).of(condition)), out);
        }
    };

    private final List<SqlNode> groups;

    private MysqlFamilyHaving(List<SqlNode> groups) {
        this.groups = groups;
    }

    private SqlNode of(SqlNode node) {
        if (!groups.contains(node) || isFound(node)) {
            return node.accept(this);
        }
        ColumnType type = Types.of(node);
        return new SqlNode.Aggregate("max", node, false, null, type == null ? ColumnType.BOOLEAN : type);
    }

    private boolean isFound(SqlNode node) {
        return node instanceof SqlNode.Constant
                || node instanceof SqlNode.Column column
                        && groups.stream().noneMatch(g -> g instanceof SqlNode.Column other && isHiding(other, column));
    }

    private static boolean isHiding(SqlNode.Column other, SqlNode.Column column) {
        return other.name().equalsIgnoreCase(column.name()) && !other.alias().equals(column.alias());
    }

    private List<SqlNode> of(List<SqlNode> nodes) {
        return nodes.stream().map(this::of).toList();
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
        return new SqlNode.Call(node.function(), of(node.arguments()), node.type(), node.detail());
    }

    @Override
    public SqlNode comparison(SqlNode.Comparison node) {
        return new SqlNode.Comparison(node.operator(), of(node.left()), of(node.right()));
    }

    @Override
    public SqlNode match(SqlNode.Match node) {
        return new SqlNode.Match(of(node.text()), node.kind(), node.folded(), of(node.operand()), node.negated());
    }

    @Override
    public SqlNode between(SqlNode.Between node) {
        return new SqlNode.Between(of(node.value()), of(node.low()), of(node.high()), node.negated());
    }

    @Override
    public SqlNode inList(SqlNode.InList node) {
        return new SqlNode.InList(of(node.value()), node.list(), node.size(), node.negated());
    }

    @Override
    public SqlNode inSelect(SqlNode.InSelect node) {
        return new SqlNode.InSelect(of(node.value()), node.select());
    }

    @Override
    public SqlNode nullTest(SqlNode.NullTest node) {
        return new SqlNode.NullTest(of(node.value()), node.negated());
    }

    @Override
    public SqlNode junction(SqlNode.Junction node) {
        return new SqlNode.Junction(node.conjunction(), of(node.operands()));
    }

    @Override
    public SqlNode notTrue(SqlNode.NotTrue node) {
        return new SqlNode.NotTrue(of(node.operand()));
    }

    @Override
    public SqlNode exists(SqlNode.Exists node) {
        return node;
    }

    @Override
    public SqlNode scalar(SqlNode.Scalar node) {
        return node;
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
        return new SqlNode.Case(of(node.conditions()), of(node.values()), of(node.otherwise()));
    }
}
