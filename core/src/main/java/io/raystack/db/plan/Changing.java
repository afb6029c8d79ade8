package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** DELETE; {@code wanted} says what comes back of each row, null for nothing. */
    static Plan.Draft delete(PlanChoices choices, Query query, @Nullable Query wanted) {
        Changing changing = new Changing(choices, selecting("delete", query));
        Returned back = Returned.of(wanted, changing.row());
        Statement delete = new Statement.Delete(changing.table, Junctions.where(changing.where), back.items());
        return new Plan.Draft(changing.selecting.isNothing(), delete, back.shape());
    }

    /** UPDATE; {@code wanted} says what comes back of each row, null for nothing. */
    static Plan.Draft update(PlanChoices choices, Query query, List<Assignment<?>> changes, @Nullable Query wanted) {
        if (changes.isEmpty()) {
            throw new QueryError("An update assigns nothing.", "Say at least one x.field.set(value).");
        }
        Changing changing = new Changing(choices, selecting("update", query));
        Assigned assigned = new Assigned(choices, changing.selecting.scope(), changing.table);
        List<FieldSpec> fields = assigned.fields(changes);
        for (int i = 0; i < fields.size(); i++) {
            if (assigned.readsBeside(fields.get(i), changes.get(i).value())) {
                return changing.joined(fields, changes);
            }
        }
        List<SqlNode> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(assigned.value(fields.get(i), changes.get(i).value()));
        }
        Returned back = Returned.of(wanted, changing.row());
        Statement update = new Statement.Update(
                changing.table, columns(fields), values, Junctions.where(changing.where), back.items());
        return new Plan.Draft(changing.selecting.isNothing(), update, back.shape());
    }

    /** {@code UPDATE t JOIN (SELECT key, value ...) d ON d.key = t.key SET x = d.value}: all values are computed before. */
    private Plan.Draft joined(List<FieldSpec> fields, List<Assignment<?>> changes) {
        Selecting again = selecting.again();
        Clauses beside = again.clauses();
        FieldSpec key = Row.keyField(selecting.meta());
        beside.item(again.scope().root().key().sql());
        String alias = beside.from.aliases().next();
        List<SqlNode> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(beside(again, alias, fields.get(i), changes.get(i).value()));
        }
        Statement.Table changed =
                new Statement.Table(table.name(), beside.from.aliases().next());
        SqlNode same = new SqlNode.Comparison(
                Operator.EQ,
                new SqlNode.Column(alias, Clauses.name(0), key.type()),
                new SqlNode.Column(changed.alias(), key.column(), key.type()));
        Statement update = new Statement.Update(
                changed,
                columns(fields),
                values,
                null,
                List.of(),
                List.of(new Statement.Join(false, beside.derived(alias), same)));
        return new Plan.Draft(selecting.isNothing(), update, RowShape.NONE);
    }

    /** A value as it was said, or the column of {@code alias} that holds it. */
    private static SqlNode beside(Selecting again, String alias, FieldSpec field, Node said) {
        SqlNode plain = Assigned.plain(field, said);
        if (plain != null) {
            return plain;
        }
        Value value = Operands.beside(again.scope().root().value(field), said, again.scope());
        int at = again.clauses().item(Assigned.stored(field, value.sql()));
        return new SqlNode.Column(alias, Clauses.name(at), field.type());
    }

    /** The changed row where it is given back: not everywhere does RETURNING know the table's alias. */
    private Row row() {
        Statement.Table bare = new Statement.Table(table.name(), "");
        return Row.first(new From(selecting.clauses().from.aliases(), bare), selecting.meta());
    }

    static List<String> columns(List<FieldSpec> fields) {
        return fields.stream().map(FieldSpec::column).toList();
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
}
