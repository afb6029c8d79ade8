package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import java.util.ArrayList;
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

    /** Several values or expressions; nulls among them never match and are left out. */
    static Node literals(Collection<?> values) {
        return values.stream().anyMatch(Expr.class::isInstance) ? list(values) : plain(values);
    }

    /** Several expressions, values among them. */
    static Node list(Collection<?> values) {
        List<Node> nodes = values.stream()
                .filter(v -> v != null)
                .map(v -> v instanceof Expr<?, ?> expr ? expr.node() : new Node.Literal(v))
                .toList();
        return new Node.Call(FunctionDef.LIST, nodes);
    }

    private static Node plain(Collection<?> values) {
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

    /** A function of {@code first} and more. */
    static Node call(FunctionDef function, Node first, Node... more) {
        List<Node> arguments = new ArrayList<>(more.length + 1);
        arguments.add(first);
        arguments.addAll(Arrays.asList(more));
        return new Node.Call(function, List.copyOf(arguments));
    }

    /** A count that is at least {@code least}. */
    static Node counted(String name, int value, int least) {
        if (value < least) {
            throw new QueryError("The " + name + " is " + value + ".", "It must be at least " + least + ".");
        }
        return new Node.Literal(value);
    }

    /** What fills a text up. */
    static Node filling(String text) {
        if (text.isEmpty()) {
            throw new QueryError("A text cannot be filled up with nothing.", "Give at least one character.");
        }
        return new Node.Literal(text);
    }

    /** Two nodes. */
    static List<Node> both(Node a, Node b) {
        return List.of(a, b);
    }
}
