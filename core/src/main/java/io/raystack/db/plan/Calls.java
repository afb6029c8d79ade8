package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.FunctionDef.Arguments;
import io.raystack.db.query.FunctionDef.Nulls;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lowers functions: types of arguments and results, and whether a result can be NULL.
 *
 * <p>Stateless, thread-safe.
 */
final class Calls {
    private Calls() {}

    /** A function as it was said. */
    static Value lower(Node.Call node, Scope scope, @Nullable Value beside) {
        FunctionDef function = node.function();
        if (function.name().equals("typed")) {
            return typed(node, scope, beside);
        }
        List<Value> temporal = Temporals.operands(function, node.arguments(), scope);
        if (temporal != null) {
            return lower(function, temporal);
        }
        List<Value> arguments = function.arguments() == Arguments.ALIKE
                ? alike(node.arguments(), scope, beside)
                : each(node.arguments(), scope);
        return lower(function, arguments);
    }

    /** Values of one type: those that are not said as values decide what the others are sent as. */
    static List<Value> alike(List<Node> nodes, Scope scope, @Nullable Value beside) {
        Value known = null;
        for (Node node : nodes) {
            if (known == null && !(node instanceof Node.Literal)) {
                known = beside == null ? Operands.of(node, scope) : Operands.beside(beside, node, scope);
            }
        }
        Value other = known == null ? beside : known;
        List<Value> values = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            values.add(other == null ? Operands.of(node, scope) : Operands.beside(other, node, scope));
        }
        return values;
    }

    private static List<Value> each(List<Node> nodes, Scope scope) {
        return nodes.stream().map(n -> Operands.of(n, scope)).toList();
    }

    /** A function of values. */
    static Value lower(FunctionDef function, List<Value> arguments) {
        if (function.name().equals("typed")) {
            return arguments.get(0).as(Objects.requireNonNull(function.type()));
        }
        Value temporal = Temporals.lower(function, arguments);
        return temporal != null ? temporal : call(function, arguments, type(function, arguments));
    }

    /** Types that do not mix by themselves do where the result's type is said around them. */
    private static Value typed(Node.Call node, Scope scope, @Nullable Value beside) {
        ColumnType type = Objects.requireNonNull(node.function().type());
        Node inner = node.arguments().get(0);
        if (inner instanceof Node.Call call && call.function().arguments() == Arguments.ALIKE) {
            List<Value> temporal = Temporals.operands(call.function(), call.arguments(), scope);
            if (temporal != null) {
                return lower(call.function(), temporal);
            }
            List<Value> arguments = alike(call.arguments(), scope, beside);
            boolean text = call.function().type() != null && type.isText();
            return call(
                    call.function(), text ? arguments.stream().map(Calls::text).toList() : arguments, type);
        }
        Value value = beside == null ? Operands.of(inner, scope) : Operands.beside(beside, inner, scope);
        return value.as(type);
    }

    private static Value call(FunctionDef function, List<Value> arguments, ColumnType type) {
        boolean anyNull = arguments.stream().anyMatch(Value::isNull);
        if (anyNull && (function.nulls() == Nulls.STRICT || function.nulls() == Nulls.SOMETIMES)) {
            return Value.of(SqlNode.Constant.NULL, type, true);
        }
        boolean nullable = switch (function.nulls()) {
            case STRICT -> arguments.stream().anyMatch(Value::nullable);
            case SOMETIMES, OWN -> true;
            case ALL -> arguments.stream().allMatch(Value::nullable);
            case NEVER -> false;
        };
        boolean sensitive = arguments.stream().anyMatch(Value::sensitive);
        List<SqlNode> sql = arguments.stream().map(Value::sql).toList();
        String enumType = function.type() == null && !arguments.isEmpty()
                ? arguments.get(0).enumType()
                : null;
        SqlNode call = new SqlNode.Call(function.name(), sql, type, function.detail());
        return new Value(call, type, nullable, sensitive, enumType);
    }

    private static ColumnType type(FunctionDef function, List<Value> arguments) {
        ColumnType said = function.type();
        if (function.arguments() == Arguments.ALIKE) {
            ColumnType widest = mixed(function.name(), arguments);
            return said == null ? widest : said;
        }
        if (said != null) {
            return said;
        }
        ColumnType first =
                arguments.isEmpty() ? ColumnType.TEXT : arguments.get(0).type();
        return first.kind() == Kind.DECIMAL ? Types.ANY_DECIMAL : first;
    }

    /** The type of values that stand for each other; an error where they are of different kinds. */
    private static ColumnType mixed(String function, List<Value> values) {
        ColumnType widest = Types.widest(values);
        for (Value value : values) {
            boolean fits = value.isNull() || Types.mix(widest, value);
            if (!fits) {
                throw new FieldError(
                        "\"" + function + "\" mixes " + widest.kind() + " and "
                                + value.type().kind() + ".",
                        "Say what is wanted: cast one of them, or typed(...) around the whole.");
            }
        }
        return widest;
    }

    /** The value as text. */
    static Value text(Value value) {
        return value.type().isText() ? value : lower(FunctionDef.cast(ColumnType.TEXT), List.of(value));
    }

    /** The last of {@code values} is the one for when nothing holds. */
    static Value chosen(List<SqlNode> conditions, List<Value> values) {
        ColumnType type = mixed("case", values);
        Value otherwise = values.get(values.size() - 1);
        if (conditions.isEmpty()) {
            return otherwise.as(type);
        }
        List<SqlNode> sql = values.stream().map(Value::sql).toList();
        String enumType = values.stream()
                .map(Value::enumType)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Value(
                new SqlNode.Case(conditions, sql.subList(0, conditions.size()), otherwise.sql()),
                type,
                values.stream().anyMatch(Value::nullable),
                values.stream().anyMatch(Value::sensitive),
                enumType);
    }
}
