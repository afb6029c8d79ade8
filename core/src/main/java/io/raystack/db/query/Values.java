package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a caller hands over into nodes. Stateless, thread-safe. */
final class Values {
    private Values() {}

    /** A value that is compared or assigned; null is refused with the remedy. */
    static Node literal(@Nullable Object value) {
        if (value == null) {
            throw new QueryError("A comparison with null is never true.", "Use isNull(), isNotNull() or setNull().");
        }
        return new Node.Literal(value);
    }

    /** A value that is assigned to a column by name may be an expression although its type does not say so. */
    static Node assigned(@Nullable Object value) {
        return value instanceof Expr<?, ?> || value instanceof HasQuery ? node("", value) : literal(value);
    }

    /** Several values; nulls among them never match and are left out. */
    static Node literals(Collection<?> values) {
        return new Node.Literals(values.stream().filter(v -> v != null).toList());
    }

    /** The right side of a lookup by name. */
    static Node node(String lookup, @Nullable Object value) {
        if (value instanceof Expr<?, ?> expr) {
            return expr.node();
        }
        if (value instanceof HasQuery nested) {
            return new Node.SubQuery(nested.query());
        }
        if (value instanceof Collection<?> many) {
            return literals(many);
        }
        if (value instanceof Object[] many) {
            return literals(Arrays.asList(many));
        }
        if (value == null) {
            throw new QueryError(
                    "The value of \"" + lookup + "\" is null.", "Use \"" + lookup + "__isnull\" with true or false.");
        }
        return new Node.Literal(value);
    }

    /** Two nodes. */
    static List<Node> both(Node a, Node b) {
        return List.of(a, b);
    }
}
