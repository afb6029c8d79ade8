package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.path;

import io.raystack.db.model.Json;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions of the format as expressions of the library. Immutable and thread-safe, as far as what is bound is. */
final class Expressions {
    private static final Map<String, FunctionDef> OPERATORS = Map.ofEntries(
            Map.entry("+", FunctionDef.PLUS),
            Map.entry("-", FunctionDef.MINUS),
            Map.entry("*", FunctionDef.TIMES),
            Map.entry("/", FunctionDef.DIVIDE),
            Map.entry("%", FunctionDef.MOD),
            Map.entry("^", FunctionDef.POWER),
            Map.entry("bitand", FunctionDef.BIT_AND),
            Map.entry("bitor", FunctionDef.BIT_OR),
            Map.entry("bitxor", FunctionDef.BIT_XOR),
            Map.entry("bitleftshift", FunctionDef.SHIFT_LEFT),
            Map.entry("bitrightshift", FunctionDef.SHIFT_RIGHT));

    private final Bound bound;
    private final String label;
    private final Conditions conditions;

    Expressions(Bound bound, String label) {
        this.bound = bound;
        this.label = label;
        this.conditions = new Conditions(this);
    }

    Conditions conditions() {
        return conditions;
    }

    /** The model that names are about. */
    String label() {
        return label;
    }

    /** An expression: a bare string is a path. */
    Expr<Object, ?> of(Json node) {
        if (Said.isString(node)) {
            return path(node.string());
        }
        String tag = Said.tag(node);
        return switch (tag) {
            case "$F" -> path(inside(node).string());
            case "$Outer" -> outer(inside(node));
            case "$q", "$not", "$lookup" -> conditions.of(node);
            case "$op" -> operation(inside(node).elements());
            case "$neg" -> call(FunctionDef.NEGATE, List.of(of(inside(node))));
            case "$sub" -> part(inside(node).elements());
            case "$fn" -> Calls.of(this, node);
            case "$qs" ->
                new Expr<>(new Node.SubQuery(nested(inside(node)).query().query()));
            case "$obj", "$new", "$ref" -> new Expr<>(new Node.Literal(bound.object(tag, inside(node))));
            default -> {
                if (!Values.isPlain(node)) {
                    throw new Unable(tag.isEmpty() ? "a list as an expression" : tag);
                }
                yield literal(Values.decode(node));
            }
        };
    }

    static Expr<Object, Object> literal(@Nullable Object value) {
        return new Expr<>(new Node.Literal(value));
    }

    static Expr<Object, ?> call(FunctionDef function, List<? extends Expr<Object, ?>> arguments) {
        return new Expr<>(
                new Node.Call(function, arguments.stream().map(a -> a.node()).toList()));
    }

    private static Expr<Object, ?> outer(Json path) {
        return path.kind() == Json.Kind.OBJECT
                ? new Expr<>(new Node.Outer(outer(inside(path)).node()))
                : new Expr<>(new Node.Outer(path(path.string()).node()));
    }

    private Expr<Object, ?> operation(List<Json> parts) {
        FunctionDef operator = OPERATORS.get(parts.get(0).string());
        if (operator == null) {
            throw new Unable("operator " + parts.get(0).string());
        }
        return call(operator, List.of(operand(parts.get(1)), operand(parts.get(2))));
    }

    /** {@code x[start:stop]} of a text. */
    private Expr<Object, ?> part(List<Json> bounds) {
        long start = bounds.get(1).isNull() ? 0 : bounds.get(1).longValue();
        Expr<Object, ?> text = of(bounds.get(0));
        return bounds.get(2).isNull()
                ? call(FunctionDef.SUBSTR, List.of(text, literal(start + 1)))
                : call(
                        FunctionDef.SUBSTR,
                        List.of(text, literal(start + 1), literal(bounds.get(2).longValue() - start)));
    }

    /** An operand of an operator: a bare string is a text there. */
    private Expr<Object, ?> operand(Json node) {
        return Said.isString(node) ? literal(node.string()) : of(node);
    }

    /** A nested query. */
    Asking nested(Json query) {
        return Chain.of(bound, query);
    }

    HasQuery query(Json node) {
        return asking(node).query();
    }

    /** The nested query that a node is. */
    Asking asking(Json node) {
        Json query = Said.tagged(node, "$qs");
        if (query == null) {
            throw new Unable("a nested query that is none");
        }
        return nested(query);
    }

    /** A value to compare with or to store: an expression, a query, an object, a list or a plain value. */
    @Nullable
    Object value(Json node) {
        String tag = Said.tag(node);
        if (node.kind() == Json.Kind.ARRAY) {
            List<@Nullable Object> all = new ArrayList<>();
            node.elements().forEach(element -> all.add(value(element)));
            return all;
        }
        return switch (tag) {
            case "$qs" -> nested(inside(node)).query();
            case "$obj", "$new", "$ref" -> bound.object(tag, inside(node));
            default -> Values.isPlain(node) ? Values.decode(node) : of(node);
        };
    }

    /** A value to sort by. */
    Ordering<Object> order(Json node) {
        if (Said.isString(node)) {
            return Order.named(node.string());
        }
        Json parts = Said.tagged(node, "$ord");
        if (parts == null) {
            return of(node);
        }
        Expr<Object, ?> value = of(parts.element(1));
        Order<Object> order = parts.element(0).string().equals("desc") ? value.desc() : value.asc();
        if (parts.element(2).isNull()) {
            return order;
        }
        return parts.element(2).string().equals("first") ? order.nullsFirst() : order.nullsLast();
    }

    Condition<Object> condition(Json node) {
        return conditions.of(node);
    }

    static Json inside(Json node) {
        return node.members().values().iterator().next();
    }
}
