package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.DateFunctions;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.SqlNode.Match.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lowers one comparison whose rows are all known. Positive: the plain operator, which is not true where an operand is NULL.
 * Negated: the complementary operator, or a NULL among the operands that can be.
 *
 * <p>Belongs to one planning.
 */
final class Comparisons {
    private static final Map<LookupDef, Operator> OPERATORS = Map.of(
            LookupDef.EXACT, Operator.EQ,
            LookupDef.GT, Operator.GT,
            LookupDef.GTE, Operator.GE,
            LookupDef.LT, Operator.LT,
            LookupDef.LTE, Operator.LE);
    private static final Map<Operator, Operator> COMPLEMENTS = Map.of(
            Operator.EQ, Operator.NE,
            Operator.GT, Operator.LE,
            Operator.GE, Operator.LT,
            Operator.LT, Operator.GE,
            Operator.LE, Operator.GT);
    private static final Map<LookupDef, Kind> PATTERNS = Map.of(
            LookupDef.IEXACT, Kind.WHOLE,
            LookupDef.CONTAINS, Kind.CONTAINS,
            LookupDef.ICONTAINS, Kind.CONTAINS,
            LookupDef.STARTSWITH, Kind.STARTS,
            LookupDef.ISTARTSWITH, Kind.STARTS,
            LookupDef.ENDSWITH, Kind.ENDS,
            LookupDef.IENDSWITH, Kind.ENDS);

    private final Node.Compare node;
    private final Scope scope;
    private final boolean negated;

    private Comparisons(Node.Compare node, Scope scope, boolean negated) {
        this.node = node;
        this.scope = scope;
        this.negated = negated;
    }

    /** The comparison, or its complement. */
    static SqlNode lower(Node.Compare node, Scope scope, boolean negated) {
        return new Comparisons(node, scope, negated).lower();
    }

    private SqlNode lower() {
        Place row = Operands.rowPlace(node.left(), scope);
        if (row != null && !row.links().isEmpty()) {
            checkRow(row.links().get(row.links().size() - 1).target());
        }
        if (node.right() instanceof Node.Literal literal && literal.value() == null) {
            return Conditions.constant(negated);
        }
        SqlNode ofDocument = Documents.lower(node, scope, negated);
        if (ofDocument != null) {
            return ofDocument;
        }
        return switch (node.lookup().operand()) {
            case ONE -> compared();
            case PATTERN -> matched();
            case EXPRESSION -> called(text(pair()));
            case PAIR -> between();
            case MANY -> contained();
            case FLAG -> nullTest();
        };
    }

    private SqlNode compared() {
        Operator operator = OPERATORS.get(node.lookup());
        if (operator == null) {
            return called(pair());
        }
        if (node.right() instanceof Node.SubQuery one
                && one.use() == Node.SubQuery.Use.ROWS
                && one.query().slice().limit() != 1) {
            throw new QueryError(
                    "query.many-rows-compared",
                    "A query that may have several rows is compared with one value.",
                    "Use in(...), or slice(0, 1) in the nested query.",
                    null);
        }
        List<Value> pair = comparable(pair());
        SqlNode left = pair.get(0).sql();
        SqlNode right = pair.get(1).sql();
        Operator complement = Objects.requireNonNull(COMPLEMENTS.get(operator));
        return either(Spans.compare(operator, left, right, false), Spans.compare(complement, left, right, true), pair);
    }

    /** A date beside an instant is its first instant, but an instant that a date is compared with is its day. */
    private List<Value> comparable(List<Value> pair) {
        Value left = pair.get(0);
        boolean day = left.type().kind() == ColumnType.Kind.DATE
                && node.right() instanceof Node.Literal literal
                && literal.value() instanceof Slot said
                && said.type() == Instant.class;
        if (day) {
            Slot slot = (Slot) Objects.requireNonNull(((Node.Literal) node.right()).value());
            Bind bind = new Bind(slot.index(), ColumnType.DATETIME, Bind.Form.AS_IS, left.sensitive());
            Value moment = Value.of(new SqlNode.Parameter(bind), ColumnType.DATETIME, false);
            return List.of(left, Calls.lower(DateFunctions.DATE, List.of(moment)));
        }
        boolean instant = pair.stream().anyMatch(v -> v.type().kind() == ColumnType.Kind.DATETIME);
        return instant ? List.of(Temporals.instant(left), Temporals.instant(pair.get(1))) : pair;
    }

    private SqlNode matched() {
        Kind kind = PATTERNS.get(node.lookup());
        if (kind == null) {
            return called(text(pair()));
        }
        boolean folded = node.lookup().name().startsWith("i");
        List<Value> pair = text(pair());
        SqlNode text = pair.get(0).sql();
        SqlNode part = pair.get(1).sql();
        return either(
                new SqlNode.Match(text, kind, folded, part, false),
                new SqlNode.Match(text, kind, folded, part, true),
                pair);
    }

    /** A row is compared by its key, with an object of its model or with a key. */
    private void checkRow(Meta<?> target) {
        LookupDef.Operand operand = node.lookup().operand();
        if (operand == LookupDef.Operand.PATTERN || operand == LookupDef.Operand.EXPRESSION) {
            throw new FieldError(
                    "The lookup \"" + node.lookup().name() + "\" is asked of the relation " + describe() + ".",
                    "Name one of its fields: author__name__" + node.lookup().name() + ".");
        }
        boolean other = node.right() instanceof Node.Literal literal
                && literal.value() instanceof Slot slot
                && slot.entity() != null
                && !target.type().isAssignableFrom(slot.entity());
        if (other) {
            throw new QueryError(
                    "query.wrong-model",
                    describe() + " leads to " + target.spec().label()
                            + ", but is compared with an object of another model.",
                    "Give an object of " + target.spec().label() + ", or a key.",
                    null);
        }
    }

    private List<Value> pair() {
        return Operands.pair(node.left(), node.right(), scope);
    }

    /** Patterns and regular expressions look at text: what is none is written as text first. */
    private List<Value> text(List<Value> pair) {
        List<Value> texts = new ArrayList<>(pair.size());
        for (Value operand : pair) {
            if (operand.sql() instanceof SqlNode.Parameter parameter) {
                Bind bind = parameter.bind();
                SqlNode sent =
                        new SqlNode.Parameter(new Bind(bind.slot(), ColumnType.TEXT, bind.form(), bind.sensitive()));
                texts.add(new Value(sent, ColumnType.TEXT, false, operand.sensitive(), null));
            } else {
                texts.add(Calls.text(operand));
            }
        }
        return texts;
    }

    /** A lookup that is no operator is a function of both sides. */
    private SqlNode called(List<Value> pair) {
        if (pair.stream().anyMatch(Value::isNull)) {
            return Conditions.constant(negated);
        }
        List<SqlNode> sides = pair.stream().map(Value::sql).toList();
        SqlNode holds = new SqlNode.Call(node.lookup().name(), sides, ColumnType.BOOLEAN);
        return negated ? new SqlNode.NotTrue(holds) : holds;
    }

    private SqlNode between() {
        List<Node> ends = ends();
        Value value = Operands.of(node.left(), scope);
        Value low = Operands.beside(value, ends.get(0), scope);
        Value high = Operands.beside(value, ends.get(1), scope);
        return either(
                new SqlNode.Between(value.sql(), low.sql(), high.sql(), false),
                new SqlNode.Between(value.sql(), low.sql(), high.sql(), true),
                List.of(value, low, high));
    }

    private List<Node> ends() {
        List<Node> ends = List.of();
        if (node.right() instanceof Node.Literals pair) {
            ends = pair.values().stream().map(v -> (Node) new Node.Literal(v)).toList();
        } else if (node.right() instanceof Node.Call list && list.function().equals(FunctionDef.LIST)) {
            ends = list.arguments();
        }
        if (ends.size() != 2) {
            throw new QueryError(
                    "The lookup \"range\" of " + describe() + " needs two values that are not null.",
                    "Give both ends, or use gte or lte alone.");
        }
        return ends;
    }

    private SqlNode oneOf(List<Node> expressions) {
        List<SqlNode> equal = new ArrayList<>();
        for (Node one : expressions) {
            equal.add(lower(new Node.Compare(LookupDef.EXACT, node.left(), one), scope, negated));
        }
        return Junctions.join(negated, equal);
    }

    private SqlNode contained() {
        if (node.right() instanceof Node.Call list && list.function().equals(FunctionDef.LIST)) {
            return oneOf(list.arguments());
        }
        if (node.right() instanceof Node.SubQuery nested) {
            return within(nested);
        }
        if (!(node.right() instanceof Node.Literals list && list.values().get(0) instanceof Slot slot)) {
            throw new QueryError(
                    "The lookup \"in\" of " + describe() + " needs a list of values or a query.",
                    "Use eq for one value.");
        }
        if (slot.count() == 0) {
            return Conditions.constant(negated);
        }
        Value value = Operands.of(node.left(), scope);
        ColumnType type = Types.compared(value.type(), slot.type());
        Bind bind = new Bind(slot.index(), type, Bind.Form.AS_IS, value.sensitive());
        return either(
                new SqlNode.InList(value.sql(), bind, slot.count(), false),
                new SqlNode.InList(value.sql(), bind, slot.count(), true),
                List.of(value));
    }

    private SqlNode within(Node.SubQuery nested) {
        Value value = Operands.of(node.left(), scope);
        return value.isNull() ? Conditions.constant(negated) : Nested.contains(value, nested.query(), scope, negated);
    }

    private SqlNode nullTest() {
        if (!(node.right() instanceof Node.Literal literal) || !(literal.value() instanceof Boolean wanted)) {
            throw new QueryError(
                    "The lookup \"isnull\" of " + describe() + " needs true or false.", "Use isNull() or isNotNull().");
        }
        boolean isNull = wanted != negated;
        Place place = Operands.rowPlace(node.left(), scope);
        if (place != null) {
            return missing(scope.row(place), isNull);
        }
        Value value = Operands.of(node.left(), scope);
        return value.isNull() ? Conditions.constant(isNull) : new SqlNode.NullTest(value.sql(), !isNull);
    }

    /** Whether a row is there: asked of its key, which no real row lacks. */
    private static SqlNode missing(Row row, boolean isNull) {
        if (row.isAbsent()) {
            return Conditions.constant(isNull);
        }
        return row.isOptional() ? new SqlNode.NullTest(row.anyKey().sql(), !isNull) : Conditions.constant(!isNull);
    }

    private SqlNode either(SqlNode positive, SqlNode complement, List<Value> operands) {
        if (operands.stream().anyMatch(Value::isNull)) {
            return Conditions.constant(negated);
        }
        if (!negated) {
            return positive;
        }
        List<SqlNode> arms = new ArrayList<>(List.of(complement));
        for (Value operand : operands) {
            if (operand.nullable() && operand.sql() instanceof SqlNode.Scalar) {
                return new SqlNode.NotTrue(positive);
            }
            if (operand.nullable()) {
                arms.add(new SqlNode.NullTest(operand.sql(), false));
            }
        }
        return Junctions.join(false, arms);
    }

    private String describe() {
        return "\"" + Names.describe(node.left()) + "\"";
    }
}
