package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that one statement assigns to the columns of a row. What is said over a relation is read in a select of its
 * own, because UPDATE cannot join everywhere.
 *
 * <p>Belongs to one planning.
 */
final class Assigned {
    private final PlanChoices choices;
    private final Scope scope;
    private final Statement.Table table;

    /**
     * For one statement.
     *
     * @param scope where the columns and annotations are known
     * @param table the table whose row is assigned to
     */
    Assigned(PlanChoices choices, Scope scope, Statement.Table table) {
        this.choices = choices;
        this.scope = scope;
        this.table = table;
    }

    /** The fields that {@code changes} assign to; each once. */
    List<FieldSpec> fields(List<Assignment<?>> changes) {
        List<FieldSpec> fields = new ArrayList<>(changes.size());
        for (Assignment<?> change : changes) {
            FieldSpec field = field(change.target());
            if (fields.contains(field)) {
                throw new QueryError(
                        "An update assigns \"" + field.lookupName() + "\" twice.", "Say one value for each field.");
            }
            fields.add(field);
        }
        return fields;
    }

    /** The column that is assigned to, which must be one of the row itself. */
    FieldSpec field(Node target) {
        Place place = place(target);
        if (place != null && place.links().isEmpty() && place.field() != null) {
            return place.field();
        }
        if (place != null && place.field() == null && place.links().size() == 1) {
            Link link = place.links().get(0);
            if (link.ownsColumns() && link.owner().fields().size() == 1) {
                return meta().spec().field(link.owner().fields().get(0));
            }
        }
        throw new FieldError(
                "query.not-assignable",
                "An update of " + meta().spec().label() + " assigns to \"" + Names.describe(target)
                        + "\", which is no column of it.",
                "Assign to a field of the model itself.",
                null);
    }

    private @Nullable Place place(Node target) {
        if (target instanceof Node.Column column) {
            return scope.place(column.hop(), column.field());
        }
        if (target instanceof Node.Row row) {
            return scope.place(row.hop(), null);
        }
        if (target instanceof Node.Named named) {
            Names.Name name = Names.value(meta(), named.path(), Map.of());
            return name.transforms().isEmpty() ? scope.place(name) : null;
        }
        return null;
    }

    private Meta<?> meta() {
        return scope.root().meta();
    }

    /** A value that was said as it is, in the type of the field; null for an expression. */
    static @Nullable SqlNode plain(FieldSpec field, Node node) {
        if (!(node instanceof Node.Literal literal)) {
            return null;
        }
        return literal.value() instanceof Slot slot
                ? new SqlNode.Parameter(new Bind(
                        slot.index(),
                        field.type(),
                        Bind.Form.AS_IS,
                        field.options().sensitive()))
                : SqlNode.Constant.NULL;
    }

    /** The value in terms of the row itself and selects of their own. */
    SqlNode value(FieldSpec field, Node node) {
        SqlNode plain = plain(field, node);
        if (plain != null) {
            return plain;
        }
        From direct = new From(scope.root().aliases(), table);
        Row row = Row.first(direct, meta());
        Value value = Operands.beside(row.value(field), node, scope(row));
        return stored(field, direct.joins().isEmpty() ? value.sql() : across(direct, value, node, row.value(field)));
    }

    /** Whether {@code value} reads what a database that cannot read the table that it changes must read beside it. */
    boolean readsBeside(FieldSpec field, Node node) {
        if (choices.selfReference() || node instanceof Node.Literal) {
            return false;
        }
        From direct = new From(scope.root().aliases(), table);
        Row row = Row.first(direct, meta());
        Value value = Operands.beside(row.value(field), node, scope(row));
        return !simpleAcross(direct, value) && (!direct.joins().isEmpty() || Subselects.in(value.sql()));
    }

    private Scope scope(Row row) {
        return Scope.of(row, null, scope.annotations());
    }

    /** As the column keeps it. */
    static SqlNode stored(FieldSpec field, SqlNode value) {
        boolean decimal = field.type().kind() == ColumnType.Kind.DECIMAL;
        return decimal ? new SqlNode.Call("decimal", List.of(value), field.type()) : value;
    }

    /** Whether it is one column of a row over a relation, in tables that are not changed. */
    private boolean simpleAcross(From direct, Value value) {
        return !direct.joins().isEmpty()
                && value.sql() instanceof SqlNode.Column
                && direct.joins().stream()
                        .noneMatch(j -> j.source() instanceof Statement.Table t
                                && t.name().equals(table.name()));
    }

    /** A value from over a relation: a column is read from the row there, what is computed in a select of its own. */
    private SqlNode across(From direct, Value value, Node node, Value target) {
        boolean column = value.sql() instanceof SqlNode.Column && choices.selfReference();
        if (!column && !simpleAcross(direct, value)) {
            return crossing(target, node);
        }
        List<Statement.Join> joins = direct.joins();
        From there = new From(direct.aliases(), joins.get(0).source());
        joins.subList(1, joins.size()).forEach(there::join);
        return new SqlNode.Scalar(Clauses.values(there, joins.get(0).on(), value.sql()), value.type());
    }

    /** The same row once more, in a select of its own that can join. */
    private SqlNode crossing(Value target, Node node) {
        if (!choices.selfReference()) {
            throw new Unsupported(
                    "This database cannot compute a value from over a relation for one row of several.",
                    "Assign it with update(...) of a query set.");
        }
        From.Aliases aliases = scope.root().aliases();
        Row again = Row.first(new From(aliases, table.name()), meta());
        Value value = Operands.beside(target, node, scope(again));
        FieldSpec key = Row.keyField(meta());
        SqlNode.Column mine = new SqlNode.Column(table.alias(), key.column(), key.type());
        SqlNode same = new SqlNode.Comparison(Operator.EQ, again.key().sql(), mine);
        return new SqlNode.Scalar(Clauses.values(again.from(), same, value.sql()), value.type());
    }
}
