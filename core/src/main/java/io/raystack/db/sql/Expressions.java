package io.raystack.db.sql;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement.OrderItem.Nulls;

/** Expressions as the SQL standard has them, and the usual variants. Stateless, thread-safe. */
public final class Expressions {
    private static final int ROWS_ASKED_ALONE = 20;

    /** {@code a = b}, {@code a IS NOT DISTINCT FROM b}. */
    public static final Clause<SqlNode.Comparison> COMPARISON =
            comparison(" IS NOT DISTINCT FROM ", " IS DISTINCT FROM ");

    /** {@code a BETWEEN b AND c}. */
    public static final Clause<SqlNode.Between> BETWEEN = (node, out) -> out.operand(node.value())
            .add(node.negated() ? " NOT BETWEEN " : " BETWEEN ")
            .operand(node.low())
            .add(" AND ")
            .operand(node.high());

    /** {@code a IN (?, ?)}. */
    public static final Clause<SqlNode.InList> IN_LIST = (in, out) -> {
        out.operand(in.value()).add(in.negated() ? " NOT IN (" : " IN (");
        for (int i = 0; i < in.size(); i++) {
            out.add(i == 0 ? "" : ", ").bind(in.list().element(i));
        }
        out.add(")");
    };

    /** {@code a IN (SELECT ...)}. */
    public static final Clause<SqlNode.InSelect> IN_SELECT =
            (in, out) -> out.operand(in.value()).add(" IN ").subselect(in.select());

    /** The same where the nested query may not have a LIMIT: then {@code a} equals one of its rows, each asked for alone. */
    public static final Clause<SqlNode.InSelect> IN_UNLIMITED_SELECT = Expressions::unlimited;

    /** {@code a = ANY(?)}, {@code a <> ALL(?)}. */
    public static final Clause<SqlNode.InList> IN_ARRAY = (in, out) -> out.operand(in.value())
            .add(in.negated() ? " <> ALL(" : " = ANY(")
            .bind(in.list().as(Bind.Form.ARRAY))
            .add(")");

    /** Sort keys where NULL is the greatest value unless said otherwise. */
    public static final Clause<Statement.OrderItem> NULLS_GREATEST = nulls(Nulls.LAST);

    /** Sort keys where NULL is the smallest value unless said otherwise. */
    public static final Clause<Statement.OrderItem> NULLS_SMALLEST = nulls(Nulls.FIRST);

    /** Sort keys where NULL is the smallest value and no words can change that: {@code a IS NULL, a}. */
    public static final Clause<Statement.OrderItem> NULLS_SMALLEST_UNSPOKEN = (item, out) -> {
        if (item.nulls() != Nulls.NONE && item.nulls() != natural(Nulls.FIRST, item.descending())) {
            out.operand(item.value()).add(item.descending() ? " IS NULL DESC, " : " IS NULL, ");
        }
        out.node(item.value()).add(item.descending() ? " DESC" : "");
    };

    private Expressions() {}

    private static void unlimited(SqlNode.InSelect in, SqlText out) {
        Statement.Select select = in.select();
        Long limit = select.limit();
        if (limit == null && select.offset() == null) {
            IN_SELECT.write(in, out);
            return;
        }
        if (limit == null || limit > ROWS_ASKED_ALONE || select.offset() != null) {
            throw new Unsupported(
                    "This database compares with a slice of a query about the row around it only when it begins at the first"
                            + " row and has at most " + ROWS_ASKED_ALONE + " rows.",
                    "Number the rows with rowNumber().over(...) and filter by the number.");
        }
        out.add("(");
        for (long i = 0; i < limit; i++) {
            SqlNode row = new SqlNode.Constant(i);
            out.add(i == 0 ? "" : " OR ").operand(in.value()).add(" = ");
            out.subselect(select.slice(1L, i == 0 ? null : row));
        }
        out.add(")");
    }

    /** Comparisons with the operators for "the same, NULL included" and its opposite. */
    public static Clause<SqlNode.Comparison> comparison(String same, String notSame) {
        return (node, out) -> out.operand(node.left())
                .add(symbol(node.operator(), same, notSame))
                .operand(node.right());
    }

    /** The operator as it is written, spaces around it. */
    public static String symbol(Operator operator, String same, String notSame) {
        return switch (operator) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
            case SAME -> same;
            case NOT_SAME -> notSame;
        };
    }

    /**
     * {@code x LIKE ? ESCAPE '\'}, and folded {@code UPPER(x) LIKE ?}, where LIKE heeds case.
     *
     * @param foldBefore before text whose case is folded to upper case
     * @param foldAfter after it
     */
    public static Clause<SqlNode.Match> match(String foldBefore, String foldAfter) {
        return (match, out) -> {
            if (match.folded()) {
                out.add(foldBefore).node(match.text()).add(foldAfter);
            } else {
                out.operand(match.text());
            }
            boolean whole = match.kind() == SqlNode.Match.Kind.WHOLE;
            if (whole) {
                out.add(match.negated() ? " <> " : " = ");
            } else {
                out.add(match.negated() ? " NOT LIKE " : " LIKE ");
            }
            if (match.operand() instanceof SqlNode.Parameter parameter) {
                out.bind(parameter.bind().as(form(match)));
            } else {
                pattern(match, match.folded() ? foldBefore : "", match.folded() ? foldAfter : "", out);
            }
            out.add(whole ? "" : " ESCAPE '\\'");
        };
    }

    /** The form in which the operand of a match is sent. */
    public static Bind.Form form(SqlNode.Match match) {
        return switch (match.kind()) {
            case WHOLE -> match.folded() ? Bind.Form.FOLDED : Bind.Form.AS_IS;
            case CONTAINS -> match.folded() ? Bind.Form.FOLDED_CONTAINS : Bind.Form.CONTAINS;
            case STARTS -> match.folded() ? Bind.Form.FOLDED_STARTS : Bind.Form.STARTS;
            case ENDS -> match.folded() ? Bind.Form.FOLDED_ENDS : Bind.Form.ENDS;
        };
    }

    private static void pattern(SqlNode.Match match, String before, String after, SqlText out) {
        SqlNode.Match.Kind kind = match.kind();
        if (kind == SqlNode.Match.Kind.WHOLE) {
            out.add(before).node(match.operand()).add(after);
            return;
        }
        out.add(kind == SqlNode.Match.Kind.STARTS ? "" : "'%' || ");
        out.add("REPLACE(REPLACE(REPLACE(").add(before).node(match.operand()).add(after);
        out.add(", '\\', '\\\\'), '%', '\\%'), '_', '\\_')");
        out.add(kind == SqlNode.Match.Kind.ENDS ? "" : " || '%'");
    }

    private static Clause<Statement.OrderItem> nulls(Nulls ascending) {
        return (item, out) -> {
            out.node(item.value()).add(item.descending() ? " DESC" : "");
            if (item.nulls() != Nulls.NONE && item.nulls() != natural(ascending, item.descending())) {
                out.add(item.nulls() == Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
            }
        };
    }

    private static Nulls natural(Nulls ascending, boolean descending) {
        return descending == (ascending == Nulls.FIRST) ? Nulls.LAST : Nulls.FIRST;
    }
}
