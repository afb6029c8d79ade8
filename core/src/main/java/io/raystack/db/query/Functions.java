package io.raystack.db.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Functions of several equal arguments or of none, for static import: {@code coalesce(a, b)}, {@code now()}. Those of one main
 * argument are methods of its face: {@code x.title.lower()}.
 *
 * <p>Stateless, thread-safe.
 */
public final class Functions {
    private Functions() {}

    /** A value where an expression is wanted: {@code value(0)} → {@code ?}. */
    public static <R, V> Expr<R, V> value(V value) {
        return new Expr<>(Values.literal(value));
    }

    /** A text where an expression is wanted. */
    public static <R> TextExpr<R> value(String value) {
        return new TextExpr<>(Values.literal(value));
    }

    /** A number where an expression is wanted. */
    public static <R, V extends Number> NumberExpr<R, V> value(V value) {
        return new NumberExpr<>(Values.literal(value));
    }

    /** A function with these arguments; wrap the node in the face of its result. */
    public static Node call(FunctionDef function, Expr<?, ?>... arguments) {
        List<Node> nodes = new ArrayList<>(arguments.length);
        for (Expr<?, ?> argument : arguments) {
            nodes.add(argument.node());
        }
        return new Node.Call(function, List.copyOf(nodes));
    }
}
