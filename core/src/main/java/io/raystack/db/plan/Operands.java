package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers expressions to SQL values, each with its type and whether it can be NULL.
 *
 * <p>Belongs to one planning.
 */
final class Operands implements Node.Visitor<Value> {
    private final Scope scope;
    private final @Nullable Value beside;

    /**
     * For one spot.
     *
     * @param beside what a literal is compared with or assigned to, or null
     */
    private Operands(Scope scope, @Nullable Value beside) {
        this.scope = scope;
        this.beside = beside;
    }

    /** The value of {@code node}. */
    static Value of(Node node, Scope scope) {
        return of(node, scope, null);
    }

    /** The value of {@code node}; a literal takes a type that compares with {@code other} by value. */
    static Value beside(Value other, Node node, Scope scope) {
        return of(node, scope, other);
    }

    private static Value of(Node node, Scope scope, @Nullable Value beside) {
        Value given = scope.root().given(node);
        if (given != null) {
            return given;
        }
        Grouping groups = scope.grouping();
        Value value = groups == null ? null : groups.value(node, scope);
        return value != null ? value : node.accept(new Operands(scope, beside));
    }

    /** The values of two expressions, of which either may be a literal. */
    static List<Value> pair(Node left, Node right, Scope scope) {
        if (left instanceof Node.Literal && !(right instanceof Node.Literal)) {
            Value known = of(right, scope);
            return List.of(beside(known, left, scope), known);
        }
        Value known = of(left, scope);
        return List.of(known, beside(known, right, scope));
    }

    @Override
    public Value column(Node.Column node) {
        return scope.row(scope.place(node.hop(), node.field())).value(node.field());
    }

    @Override
    public Value row(Node.Row node) {
        return scope.row(scope.place(node.hop(), null)).reference();
    }

    @Override
    public Value named(Node.Named node) {
        Names.Name name = Names.value(scope.root().meta(), node.path(), scope.annotations());
        return transformed(named(name), name.transforms());
    }

    private Value named(Names.Name name) {
        if (name.annotation() != null) {
            return of(name.annotation(), scope.ofAnnotation(), beside);
        }
        Row row = scope.row(scope.place(name));
        return name.field() == null ? row.key() : row.value(name.field());
    }

    /** A value after functions. */
    static Value transformed(Value value, List<FunctionDef> transforms) {
        Value result = value;
        for (FunctionDef transform : transforms) {
            result = Calls.lower(transform, List.of(result));
        }
        return result;
    }

    @Override
    public Value literal(Node.Literal node) {
        if (!(node.value() instanceof Slot slot)) {
            ColumnType type = beside == null ? ColumnType.TEXT : beside.type();
            return Value.of(SqlNode.Constant.NULL, type, true);
        }
        boolean sensitive = beside != null && beside.sensitive();
        ColumnType type = beside == null
                ? Types.natural(slot.type(), ColumnType.TEXT)
                : Types.compared(beside.type(), slot.type());
        return Value.of(new SqlNode.Parameter(new Bind(slot.index(), type, Bind.Form.AS_IS, sensitive)), type, false);
    }

    @Override
    public Value literals(Node.Literals node) {
        throw new QueryError("A list of values stands where one value is wanted.", "Use in(...) for lists.");
    }

    @Override
    public Value call(Node.Call node) {
        Windowed.refuse(node.function());
        if (node.function().equals(FunctionDef.EXCLUDED)) {
            return Upserting.excluded(of(node.arguments().get(0), scope), scope.root());
        }
        return Calls.lower(node, scope, beside);
    }

    /** The first value whose condition holds; what is decided already is left out. */
    @Override
    public Value caseOf(Node.Case node) {
        List<SqlNode> conditions = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        Node otherwise = node.otherwise();
        for (int i = 0; i < node.conditions().size(); i++) {
            SqlNode condition = Conditions.lower(node.conditions().get(i), scope, false);
            if (condition.equals(SqlNode.Constant.TRUE)) {
                otherwise = node.values().get(i);
                break;
            }
            if (!condition.equals(SqlNode.Constant.FALSE)) {
                conditions.add(condition);
                values.add(node.values().get(i));
            }
        }
        values.add(otherwise == null ? new Node.Literal(null) : otherwise);
        return Calls.chosen(conditions, Calls.alike(values, scope, beside));
    }

    @Override
    public Value compare(Node.Compare node) {
        return condition(node);
    }

    @Override
    public Value namedCompare(Node.NamedCompare node) {
        return condition(node);
    }

    @Override
    public Value logic(Node.Logic node) {
        return condition(node);
    }

    @Override
    public Value not(Node.Not node) {
        return condition(node);
    }

    @Override
    public Value quantified(Node.Quantified node) {
        return condition(node);
    }

    @Override
    public Value exists(Node.Exists node) {
        return condition(node);
    }

    /** A condition as a value is true or false, never NULL. */
    private Value condition(Node node) {
        SqlNode holds = Conditions.lower(node, scope, false);
        SqlNode value = holds instanceof SqlNode.Constant
                ? holds
                : new SqlNode.Case(List.of(holds), List.of(SqlNode.Constant.TRUE), SqlNode.Constant.FALSE);
        return Value.of(value, ColumnType.BOOLEAN, false);
    }

    @Override
    public Value aggregate(Node.Aggregate node) {
        return Aggregates.overRelated(node, scope);
    }

    @Override
    public Value subQuery(Node.SubQuery node) {
        return Nested.scalar(node.query(), scope);
    }

    @Override
    public Value outer(Node.Outer node) {
        return of(node.value(), scope.around(), beside);
    }

    @Override
    public Value window(Node.Window node) {
        return Windowed.value(node, scope);
    }

    @Override
    public Value filtered(Node.Filtered node) {
        throw new QueryError(
                "A filtered relation stands where a value is wanted.",
                "Give it a name with as(...) and annotate(...), then use the name.");
    }

    @Override
    public Value aliased(Node.Aliased node) {
        return of(node.value(), scope, beside);
    }

    @Override
    public Value item(Node.Item node) {
        return scope.root().item(node.name());
    }

    /** Where {@code node} leads when it stands for a whole row, else null. */
    static @Nullable Place rowPlace(Node node, Scope scope) {
        if (node instanceof Node.Row row) {
            return scope.place(row.hop(), null);
        }
        if (node instanceof Node.Named named) {
            Names.Name name = Names.value(scope.root().meta(), named.path(), scope.annotations());
            boolean row = name.annotation() == null
                    && name.field() == null
                    && name.transforms().isEmpty();
            return row ? scope.place(name) : null;
        }
        return null;
    }
}
