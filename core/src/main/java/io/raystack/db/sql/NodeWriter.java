package io.raystack.db.sql;

/** Writes expressions; what databases write differently it hands to their parts. Belongs to one thread. */
final class NodeWriter implements SqlNode.Visitor<SqlText> {
    private final SqlParts parts;
    private final SqlText out;

    NodeWriter(SqlParts parts, SqlText out) {
        this.parts = parts;
        this.out = out;
    }

    /** Whether a node needs no parentheses as an operand. */
    boolean isAtom(SqlNode node) {
        if (node instanceof SqlNode.Call call) {
            return !parts.functions().row(call.function()).compound();
        }
        return node instanceof SqlNode.Column
                || node instanceof SqlNode.Parameter
                || node instanceof SqlNode.Constant
                || node instanceof SqlNode.Scalar
                || node instanceof SqlNode.Aggregate
                || node instanceof SqlNode.Window
                || node instanceof SqlNode.Case;
    }

    @Override
    public SqlText column(SqlNode.Column node) {
        if (!node.alias().isEmpty()) {
            out.name(node.alias()).add(".");
        }
        return out.name(node.name());
    }

    @Override
    public SqlText parameter(SqlNode.Parameter node) {
        return out.bind(node.bind());
    }

    @Override
    public SqlText constant(SqlNode.Constant node) {
        Object value = node.value();
        if (value == null) {
            return out.add("NULL");
        }
        if (value instanceof Boolean truth) {
            return out.add(truth ? "TRUE" : "FALSE");
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return out.add(value.toString());
        }
        throw new IllegalArgumentException("a " + value.getClass().getSimpleName() + " must be bound, not written");
    }

    @Override
    public SqlText call(SqlNode.Call node) {
        return out.part(node, parts.functions().row(node.function()).writer());
    }

    @Override
    public SqlText comparison(SqlNode.Comparison node) {
        return out.part(node, parts.expressions().comparison());
    }

    @Override
    public SqlText match(SqlNode.Match node) {
        return out.part(node, parts.expressions().match());
    }

    @Override
    public SqlText between(SqlNode.Between node) {
        return out.part(node, parts.expressions().between());
    }

    @Override
    public SqlText inList(SqlNode.InList node) {
        return out.part(node, parts.expressions().inList());
    }

    @Override
    public SqlText inSelect(SqlNode.InSelect node) {
        return out.part(node, parts.expressions().inSelect());
    }

    @Override
    public SqlText nullTest(SqlNode.NullTest node) {
        return out.operand(node.value()).add(node.negated() ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public SqlText junction(SqlNode.Junction node) {
        for (int i = 0; i < node.operands().size(); i++) {
            SqlNode part = node.operands().get(i);
            out.add(i == 0 ? "" : node.conjunction() ? " AND " : " OR ");
            if (part instanceof SqlNode.Junction) {
                out.add("(").node(part).add(")");
            } else {
                out.node(part);
            }
        }
        return out;
    }

    @Override
    public SqlText notTrue(SqlNode.NotTrue node) {
        return out.operand(node.operand()).add(" IS NOT TRUE");
    }

    @Override
    public SqlText exists(SqlNode.Exists node) {
        return out.add(node.negated() ? "NOT EXISTS " : "EXISTS ").subselect(node.select());
    }

    @Override
    public SqlText scalar(SqlNode.Scalar node) {
        return out.subselect(node.select());
    }

    @Override
    public SqlText aggregate(SqlNode.Aggregate node) {
        return out.part(node, parts.expressions().aggregate());
    }

    @Override
    public SqlText window(SqlNode.Window node) {
        return out.part(node, parts.expressions().window());
    }

    @Override
    public SqlText caseOf(SqlNode.Case node) {
        out.add("CASE");
        for (int i = 0; i < node.conditions().size(); i++) {
            out.add(" WHEN ").node(node.conditions().get(i));
            out.add(" THEN ").node(node.values().get(i));
        }
        return out.add(" ELSE ").node(node.otherwise()).add(" END");
    }
}
