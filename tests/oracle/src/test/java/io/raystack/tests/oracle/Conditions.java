package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.q;

import io.raystack.db.model.Json;
import io.raystack.db.query.BooleanExpr;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions of the format as conditions of the library. Immutable and thread-safe, as far as what is bound is. */
final class Conditions {
    private final Expressions expressions;

    Conditions(Expressions expressions) {
        this.expressions = expressions;
    }

    /** What {@code filter(*args, **kwargs)} asks: all of it in one call. */
    Condition<Object> all(List<Json> args, Map<String, Json> named) {
        Condition<Object> found = maybeAll(args, named);
        return found == null ? joined(Node.Logic.Operator.AND, List.of()) : found;
    }

    /** The same, or null when nothing is asked. */
    @Nullable
    Condition<Object> maybeAll(List<Json> args, Map<String, Json> named) {
        List<Condition<Object>> parts = new ArrayList<>();
        args.forEach(arg -> add(parts, arg));
        named.forEach((name, value) -> parts.add(lookup(name, value)));
        return parts.isEmpty() ? null : joined(Node.Logic.Operator.AND, parts);
    }

    private static Condition<Object> joined(Node.Logic.Operator operator, List<Condition<Object>> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new Condition<>(new Node.Logic(
                        operator, parts.stream().map(c -> c.node()).toList()));
    }

    /** A condition; an empty Q is true. */
    Condition<Object> of(Json node) {
        Condition<Object> found = maybe(node);
        return found == null ? joined(Node.Logic.Operator.AND, List.of()) : found;
    }

    private void add(List<Condition<Object>> parts, Json node) {
        Condition<Object> part = maybe(node);
        if (part != null) {
            parts.add(part);
        }
    }

    /** A condition, or null for one that asks nothing, negated or not. */
    private @Nullable Condition<Object> maybe(Json node) {
        return switch (Said.tag(node)) {
            case "$q" -> junction(Expressions.inside(node).elements());
            case "$not" -> {
                Condition<Object> inner = maybe(Expressions.inside(node));
                yield inner == null ? null : inner.not();
            }
            case "$lookup" -> comparison(Expressions.inside(node).elements());
            default -> {
                Expr<Object, ?> value = expressions.of(node);
                yield value instanceof Condition<?>
                        ? new Condition<Object>(value.node())
                        : new BooleanExpr<Object>(value.node()).isTrue();
            }
        };
    }

    private @Nullable Condition<Object> junction(List<Json> parts) {
        List<Condition<Object>> conditions = new ArrayList<>();
        for (Json part : parts.subList(1, parts.size())) {
            if (part.kind() == Json.Kind.ARRAY) {
                conditions.add(lookup(part.element(0).string(), part.element(1)));
            } else {
                add(conditions, part);
            }
        }
        if (conditions.isEmpty()) {
            return null;
        }
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        return switch (parts.get(0).string()) {
            case "AND" -> joined(Node.Logic.Operator.AND, conditions);
            case "OR" -> joined(Node.Logic.Operator.OR, conditions);
            default -> joined(Node.Logic.Operator.XOR, conditions);
        };
    }

    /** {@code name=value}: None asks for NULL, as in Django. */
    Condition<Object> lookup(String name, Json value) {
        if (value.isNull()) {
            return Nulls.lookup(expressions.label(), name);
        }
        Object right = expressions.value(value);
        if (right instanceof Instant instant
                && Catalog.text(expressions.label())
                        .types()
                        .getOrDefault(name, "")
                        .equals("DateField")) {
            right = instant.atOffset(ZoneOffset.UTC).toLocalDate(); // a typed caller has to say so
        }
        boolean pattern = Lookup.PATTERNS.contains(name.substring(name.lastIndexOf('_') + 1));
        return q(name, pattern && right instanceof Number ? String.valueOf(right) : right);
    }

    private Condition<Object> comparison(List<Json> parts) {
        Expr<Object, ?> left = expressions.of(parts.get(1));
        String name = parts.get(0).string();
        Object right = expressions.value(parts.get(2));
        LookupDef lookup = Lookup.named(name);
        if (right instanceof Expr<?, ?> expression) {
            return left.compare(lookup, expression.node());
        }
        return left.compare(lookup, right instanceof List<?> list ? new Node.Literals(list) : new Node.Literal(right));
    }
}
