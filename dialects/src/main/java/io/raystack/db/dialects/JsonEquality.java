package io.raystack.db.dialects;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.SqlText;

/**
 * Compares JSON documents by what they say, where a database keeps them as text: {@code JSON_EQUALS(a, b)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before before the first document
 * @param between between the two
 * @param after after the second
 * @param trusted whether NULL gives NULL, as it should
 */
public record JsonEquality(String before, String between, String after, boolean trusted) {
    /** A function that is true for equal documents. */
    public static JsonEquality function(String name) {
        return new JsonEquality(name + "(", ", ", ")", true);
    }

    /** Three pieces of text around and between the documents. */
    public JsonEquality(String before, String between, String after) {
        this(before, between, after, true);
    }

    /** The same where the function takes NULL for equal to everything. */
    public JsonEquality guarded() {
        return new JsonEquality(before, between, after, false);
    }

    /** Comparisons: of documents by the function, of everything else as {@code plain} writes them. */
    public Clause<SqlNode.Comparison> comparison(Clause<? super SqlNode.Comparison> plain) {
        return (node, out) -> {
            boolean equality = node.operator() == Operator.EQ || node.operator() == Operator.NE;
            if (equality && (json(node.left()) || json(node.right()))) {
                boolean guard = !trusted && node.operator() == Operator.EQ;
                out.add(node.operator() == Operator.NE ? "NOT " : guard ? "(" : "");
                out.add(before)
                        .node(node.left())
                        .add(between)
                        .node(node.right())
                        .add(after);
                if (guard) {
                    present(node.left(), out);
                    present(node.right(), out);
                    out.add(")");
                }
            } else {
                plain.write(node, out);
            }
        };
    }

    /** Membership in a list: of documents one by one, of everything else as {@code plain} writes it. */
    public Clause<SqlNode.InList> inList(Clause<? super SqlNode.InList> plain) {
        return (in, out) -> {
            if (json(in.value())) {
                one(in, out);
            } else {
                plain.write(in, out);
            }
        };
    }

    private void one(SqlNode.InList in, SqlText out) {
        out.add(in.negated() ? "NOT (" : "(");
        for (int i = 0; i < in.size(); i++) {
            out.add(i == 0 ? "" : " OR ").add(before).node(in.value()).add(between);
            out.bind(in.list().element(i)).add(after);
        }
        out.add(")");
        if (!trusted && !in.negated()) {
            present(in.value(), out);
        }
    }

    private static void present(SqlNode value, SqlText out) {
        if (!(value instanceof SqlNode.Parameter)) {
            out.add(" AND ").operand(value).add(" IS NOT NULL");
        }
    }

    private static boolean json(SqlNode node) {
        ColumnType type = Types.of(node);
        return type != null && type.kind() == ColumnType.Kind.JSON;
    }
}
