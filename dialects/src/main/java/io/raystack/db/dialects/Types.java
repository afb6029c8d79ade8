package io.raystack.db.dialects;

import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.SqlNode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types of expressions, for dialects whose operators depend on them. Stateless, thread-safe. */
public final class Types {
    private static final Set<String> COMPUTED = Set.of(
            "plus", "minus", "times", "divide", "mod", "negate", "coalesce", "nullif", "greatest", "least", "decimal");

    private Types() {}

    /** The type of an expression; null for conditions and constants. */
    public static @Nullable ColumnType of(SqlNode node) {
        if (node instanceof SqlNode.Column column) {
            return column.type();
        } else if (node instanceof SqlNode.Parameter parameter) {
            return parameter.bind().type();
        } else if (node instanceof SqlNode.Call call) {
            return call.type();
        } else if (node instanceof SqlNode.Scalar scalar) {
            return scalar.type();
        } else if (node instanceof SqlNode.Aggregate aggregate) {
            return aggregate.type();
        } else if (node instanceof SqlNode.Window window) {
            return of(window.function());
        } else if (node instanceof SqlNode.Case choice) {
            return Stream.concat(choice.values().stream(), Stream.of(choice.otherwise()))
                    .map(Types::of)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /** Whether the value itself is of this kind, whatever it is computed of. */
    public static boolean is(SqlNode node, ColumnType.Kind kind) {
        ColumnType type = of(node);
        return type != null && type.kind() == kind;
    }

    /** Whether a call has an argument of this kind, looking into arithmetic and its kin. */
    public static boolean has(SqlNode node, ColumnType.Kind kind) {
        if (node instanceof SqlNode.Call call && COMPUTED.contains(call.function())) {
            return call.arguments().stream().anyMatch(a -> has(a, kind));
        }
        ColumnType type = of(node);
        return type != null && type.kind() == kind;
    }

    /** Whether a value is an exact decimal: a decimal takes part and no floating point number does. */
    public static boolean decimal(SqlNode node) {
        return has(node, ColumnType.Kind.DECIMAL) && !has(node, ColumnType.Kind.DOUBLE);
    }

    /** Whether a value is a whole number: nothing else takes part. */
    public static boolean integer(SqlNode node) {
        if (node instanceof SqlNode.Call call && COMPUTED.contains(call.function())) {
            return call.arguments().stream().allMatch(Types::integer);
        }
        ColumnType type = of(node);
        return node instanceof SqlNode.Constant || (type != null && type.isInteger());
    }
}
