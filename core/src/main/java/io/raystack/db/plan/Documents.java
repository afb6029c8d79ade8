package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.JsonFunctions;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of JSON documents and values inside them: equality is that of documents, order and patterns that of the number
 * or text that the other side is.
 *
 * <p>Stateless, thread-safe.
 */
final class Documents {
    private static final Set<LookupDef> ORDER =
            Set.of(LookupDef.GT, LookupDef.GTE, LookupDef.LT, LookupDef.LTE, LookupDef.RANGE);

    private Documents() {}

    /** The comparison, or its complement; null when its left side is no document or nothing is special about it. */
    static @Nullable SqlNode lower(Node.Compare node, Scope scope, boolean negated) {
        LookupDef lookup = node.lookup();
        if (JsonFunctions.LOOKUPS.contains(lookup)) {
            need(node, scope);
            return asked(lookup.name(), node, scope, negated);
        }
        if (!isDocument(node.left(), scope)) {
            return null;
        }
        if (lookup.equals(LookupDef.CONTAINS)) {
            return asked("json_contains", node, scope, negated);
        }
        FunctionDef reading = reading(node, scope);
        return reading == null
                ? null
                : Comparisons.lower(
                        new Node.Compare(
                                lookup, new Node.Call(reading, List.of(node.left())), right(node, scope, reading)),
                        scope,
                        negated);
    }

    /** As what the left side is read, or null when it stays a document. */
    private static @Nullable FunctionDef reading(Node.Compare node, Scope scope) {
        LookupDef lookup = node.lookup();
        if (lookup.operand() == LookupDef.Operand.PATTERN || lookup.operand() == LookupDef.Operand.EXPRESSION) {
            return JsonFunctions.AS_TEXT;
        }
        boolean ordered = ORDER.contains(lookup);
        if (!ordered && !lookup.equals(LookupDef.EXACT)) {
            return null;
        }
        boolean value = node.right() instanceof Node.Literal || node.right() instanceof Node.Literals;
        if (!ordered && (value || isDocument(node.right(), scope))) {
            return null;
        }
        ColumnType type = isDocument(node.right(), scope) ? Types.ANY_DECIMAL : type(node.right(), scope);
        if (type.isNumber()) {
            return JsonFunctions.AS_NUMBER;
        } else if (type.isText()) {
            return JsonFunctions.AS_STRING;
        } else if (type.kind() == Kind.BOOLEAN && !ordered) {
            return JsonFunctions.AS_BOOLEAN;
        }
        throw new FieldError(
                "\"" + lookup.name() + "\" compares a JSON value with a " + type.kind() + ".",
                "Compare it with a number or a text, or read it by text() and cast that.");
    }

    private static Node right(Node.Compare node, Scope scope, FunctionDef reading) {
        boolean both = ORDER.contains(node.lookup()) && isDocument(node.right(), scope);
        return both ? new Node.Call(reading, List.of(node.right())) : node.right();
    }

    private static ColumnType type(Node right, Scope scope) {
        Node one = right instanceof Node.Literals pair && !pair.values().isEmpty()
                ? new Node.Literal(pair.values().get(0))
                : right;
        return one instanceof Node.Literal literal && literal.value() instanceof Slot slot
                ? Types.natural(slot.type(), ColumnType.JSON)
                : Operands.of(one, scope).type();
    }

    private static SqlNode asked(String function, Node.Compare node, Scope scope, boolean negated) {
        Value left = Operands.of(node.left(), scope);
        if (left.isNull()) {
            return Conditions.constant(negated);
        }
        List<SqlNode> arguments = new ArrayList<>(List.of(left.sql()));
        boolean empty = false;
        if (node.right() instanceof Node.Literals list && list.values().get(0) instanceof Slot slot) {
            Bind names = new Bind(slot.index(), ColumnType.TEXT, Bind.Form.AS_IS, left.sensitive());
            empty = slot.count() == 0;
            for (int i = 0; i < slot.count(); i++) {
                arguments.add(new SqlNode.Parameter(names.element(i)));
            }
        } else if (node.lookup().equals(JsonFunctions.HAS_KEY)) {
            arguments.add(Operands.beside(left.as(ColumnType.TEXT), node.right(), scope)
                    .sql());
        } else {
            arguments.add(Operands.beside(left, node.right(), scope).sql());
        }
        if (empty) {
            return Conditions.constant(node.lookup().equals(JsonFunctions.HAS_KEYS) != negated);
        }
        SqlNode call = new SqlNode.Call(function, arguments, ColumnType.BOOLEAN);
        return negated ? new SqlNode.NotTrue(call) : call;
    }

    private static void need(Node.Compare node, Scope scope) {
        if (!isDocument(node.left(), scope)) {
            throw new FieldError(
                    "\"" + node.lookup().name() + "\" is a lookup of JSON documents, which \""
                            + Names.describe(node.left()) + "\" does not hold.",
                    "Use it on a JSON field or a value inside one.");
        }
    }

    /** Whether an expression is a JSON document or a value inside one. */
    static boolean isDocument(Node node, Scope scope) {
        if (node instanceof Node.Column column) {
            return column.field().type().kind() == Kind.JSON;
        } else if (node instanceof Node.Call call) {
            return call.function().type() != null && call.function().type().kind() == Kind.JSON;
        } else if (node instanceof Node.Aliased aliased) {
            return isDocument(aliased.value(), scope);
        } else if (node instanceof Node.Outer outer) {
            return isDocument(outer.value(), scope.around());
        } else if (node instanceof Node.Named named) {
            return isDocument(Names.value(scope.root().meta(), named.path(), scope.annotations()), scope);
        }
        return false;
    }

    private static boolean isDocument(Names.Name name, Scope scope) {
        List<FunctionDef> transforms = name.transforms();
        if (!transforms.isEmpty()) {
            ColumnType last = transforms.get(transforms.size() - 1).type();
            return last != null && last.kind() == Kind.JSON;
        }
        FieldSpec field = name.field();
        return field != null
                ? field.type().kind() == Kind.JSON
                : name.annotation() != null && isDocument(name.annotation(), scope);
    }
}
