package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.SqlNode.Match.Kind;
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
            case EXPRESSION -> compared();
            case PAIR -> between();
            case MANY -> contained();
            case FLAG -> nullTest();
        };
    }

    private SqlNode compared() {
        Operator operator = OPERATORS.get(node.lookup());
        if (operator == null) {
            throw unknown();
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
        List<Value> pair = Operands.pair(node.left(), node.right(), scope);
        pair = comparable(pair);
        SqlNode left = pair.get(0).sql();
        SqlNode right = pair.get(1).sql();
        Operator complement = Objects.requireNonNull(COMPLEMENTS.get(operator));
        return either(Spans.compare(operator, left, right, false), Spans.compare(complement, left, right, true), pair);
    }

    /** A date beside an instant is its first instant. */
    private static List<Value> comparable(List<Value> pair) {
        boolean instant = pair.stream().anyMatch(v -> v.type().kind() == ColumnType.Kind.DATETIME);
        return instant ? List.of(Temporals.instant(pair.get(0)), Temporals.instant(pair.get(1))) : pair;
    }

    private SqlNode matched() {
        Kind kind = PATTERNS.get(node.lookup());
        if (kind == null) {
            throw unknown();
        }
        boolean folded = node.lookup().name().startsWith("i");
        List<Value> pair = Operands.pair(node.left(), node.right(), scope);
        for (Value operand : pair) {
            if (!operand.type().isText()) {
                throw new QueryError(
                        "query.not-text",
                        "The lookup \"" + node.lookup().name() + "\" needs text, but " + describe() + " holds "
                                + operand.type().kind() + ".",
                        "Use eq, gt, lt, range or in.",
                        null);
            }
        }
        SqlNode text = pair.get(0).sql();
        SqlNode part = pair.get(1).sql();
        return either(
                new SqlNode.Match(text, kind, folded, part, false),
                new SqlNode.Match(text, kind, folded, part, true),
                pair);
    }

    private SqlNode between() {
        if (!(node.right() instanceof Node.Literals pair) || pair.values().size() != 2) {
            throw new QueryError(
                    "The lookup \"range\" of " + describe() + " needs two values that are not null.",
                    "Give both ends, or use gte or lte alone.");
        }
        Value value = Operands.of(node.left(), scope);
        SqlNode low = Operands.beside(value, new Node.Literal(pair.values().get(0)), scope)
                .sql();
        SqlNode high = Operands.beside(value, new Node.Literal(pair.values().get(1)), scope)
                .sql();
        return either(
                new SqlNode.Between(value.sql(), low, high, false),
                new SqlNode.Between(value.sql(), low, high, true),
                List.of(value));
    }

    private SqlNode contained() {
        if (node.right() instanceof Node.SubQuery nested) {
            Value value = Operands.of(node.left(), scope);
            return value.isNull()
                    ? Conditions.constant(negated)
                    : Nested.contains(value, nested.query(), scope, negated);
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

    private Unsupported unknown() {
        return new Unsupported(
                "The lookup \"" + node.lookup().name() + "\" is not known.", "Known: those of LookupDef and its kin.");
    }
}
