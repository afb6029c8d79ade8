package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Link;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Updates and deletes of all rows of a query. Where the condition needs joins, the rows are found by their keys.
 *
 * <p>Belongs to one planning.
 */
final class Changing {
    private final PlanChoices choices;
    private final Selecting selecting;
    private final Statement.Table table;
    private final SqlNode where;

    private Changing(PlanChoices choices, Selecting selecting) {
        this.choices = choices;
        this.selecting = selecting;
        selecting.where();
        Clauses clauses = selecting.clauses();
        boolean reads = !choices.selfReference() && Subselects.in(clauses.where);
        if (clauses.from.joins().isEmpty() && !reads && clauses.from.first() instanceof Statement.Table whole) {
            table = whole;
            where = clauses.where;
        } else {
            table = new Statement.Table(
                    selecting.meta().spec().table(), clauses.from.aliases().next());
            where = byKey(clauses);
        }
    }

    /** DELETE. */
    static Plan.Draft delete(PlanChoices choices, Query query) {
        Changing changing = new Changing(choices, selecting("delete", query));
        Statement delete = new Statement.Delete(changing.table, Junctions.where(changing.where));
        return new Plan.Draft(changing.selecting.isNothing(), delete, RowShape.NONE);
    }

    /** UPDATE. */
    static Plan.Draft update(PlanChoices choices, Query query, List<Assignment<?>> changes) {
        if (changes.isEmpty()) {
            throw new QueryError("An update assigns nothing.", "Say at least one x.field.set(value).");
        }
        Changing changing = new Changing(choices, selecting("update", query));
        List<String> columns = new ArrayList<>();
        List<SqlNode> values = new ArrayList<>();
        for (Assignment<?> change : changes) {
            FieldSpec field = changing.target(change.target());
            if (columns.contains(field.column())) {
                throw new QueryError(
                        "An update assigns \"" + field.lookupName() + "\" twice.", "Say one value for each field.");
            }
            columns.add(field.column());
            values.add(changing.value(field, change.value()));
        }
        Statement update =
                new Statement.Update(changing.table, columns, values, Junctions.where(changing.where), List.of());
        return new Plan.Draft(changing.selecting.isNothing(), update, RowShape.NONE);
    }

    private static Selecting selecting(String verb, Query query) {
        if (query.slice().isSet()) {
            throw new QueryError(
                    "query.sliced",
                    "A sliced query cannot " + verb + " its rows.",
                    "Take the slice as a nested query: filter(x -> x.id.in(sliced))." + verb + "(...).",
                    null);
        }
        Selected s = query.selection();
        if (!s.values().isEmpty() || !s.groupBy().isEmpty()) {
            throw new QueryError("A query for values or groups cannot " + verb + " rows.", "Start from whole rows.");
        }
        return Selecting.of(query);
    }

    private SqlNode byKey(Clauses clauses) {
        FieldSpec key = Row.keyField(selecting.meta());
        clauses.item(selecting.scope().root().key().sql());
        SqlNode.Column mine = new SqlNode.Column(table.alias(), key.column(), key.type());
        if (clauses.where.equals(SqlNode.Constant.FALSE)) {
            return SqlNode.Constant.FALSE;
        }
        if (choices.selfReference()) {
            return new SqlNode.InSelect(mine, clauses.select());
        }
        String alias = clauses.from.aliases().next();
        From kept = new From(clauses.from.aliases(), clauses.derived(alias));
        SqlNode.Column theirs = new SqlNode.Column(alias, Clauses.name(0), key.type());
        return new SqlNode.InSelect(mine, Clauses.values(kept, SqlNode.Constant.TRUE, theirs));
    }

    private FieldSpec target(Node target) {
        Place place = null;
        if (target instanceof Node.Column column) {
            place = selecting.scope().place(column.hop(), column.field());
        } else if (target instanceof Node.Row row) {
            place = selecting.scope().place(row.hop(), null);
        } else if (target instanceof Node.Named named) {
            Names.Name name = Names.value(selecting.meta(), named.path(), java.util.Map.of());
            place = name.transforms().isEmpty() ? selecting.scope().place(name) : null;
        }
        if (place != null && place.links().isEmpty() && place.field() != null) {
            return place.field();
        }
        if (place != null && place.field() == null && place.links().size() == 1) {
            Link link = place.links().get(0);
            if (link.ownsColumns() && link.owner().fields().size() == 1) {
                return selecting.meta().spec().field(link.owner().fields().get(0));
            }
        }
        throw new FieldError(
                "query.not-assignable",
                "An update of " + selecting.meta().spec().label() + " assigns to \"" + Names.describe(target)
                        + "\", which is no column of it.",
                "Assign to a field of the model itself.",
                null);
    }

    private SqlNode value(FieldSpec field, Node node) {
        if (node instanceof Node.Literal literal) {
            return literal.value() instanceof Slot slot
                    ? new SqlNode.Parameter(new Bind(
                            slot.index(),
                            field.type(),
                            Bind.Form.AS_IS,
                            field.options().sensitive()))
                    : SqlNode.Constant.NULL;
        }
        From direct = new From(selecting.clauses().from.aliases(), table);
        Row row = Row.first(direct, selecting.meta());
        Value value = Operands.beside(row.value(field), node, Scope.of(row, null, java.util.Map.of()));
        SqlNode sql = direct.joins().isEmpty() ? value.sql() : across(direct, value, node, row.value(field));
        boolean decimal = field.type().kind() == ColumnType.Kind.DECIMAL;
        return decimal ? new SqlNode.Call("decimal", List.of(sql), field.type()) : sql;
    }

    /** A value from over a relation: a column is read from the row there, what is computed in a select of its own. */
    private SqlNode across(From direct, Value value, Node node, Value target) {
        boolean elsewhere = direct.joins().stream()
                .noneMatch(
                        j -> j.source() instanceof Statement.Table t && t.name().equals(table.name()));
        if (!(value.sql() instanceof SqlNode.Column) || !(choices.selfReference() || elsewhere)) {
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
                    "This database cannot assign a value from over a relation.",
                    "Load the rows and save them, or assign a value of the row itself.");
        }
        From.Aliases aliases = selecting.clauses().from.aliases();
        Row again = Row.first(new From(aliases, table.name()), selecting.meta());
        Value value = Operands.beside(target, node, Scope.of(again, null, java.util.Map.of()));
        FieldSpec key = Row.keyField(selecting.meta());
        SqlNode.Column mine = new SqlNode.Column(table.alias(), key.column(), key.type());
        SqlNode same = new SqlNode.Comparison(Operator.EQ, again.key().sql(), mine);
        return new SqlNode.Scalar(Clauses.values(again.from(), same, value.sql()), value.type());
    }
}
