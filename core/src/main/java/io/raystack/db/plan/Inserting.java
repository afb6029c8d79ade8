package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.PlanChoices.Keys;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts whose values are computed by the database: of one row, or of all rows that a query gives.
 *
 * <p>Stateless, thread-safe.
 */
final class Inserting {
    private Inserting() {}

    /** One row; {@code wanted} says what comes back of it. */
    static Plan.Draft row(PlanChoices choices, List<Assignment<?>> values, Query wanted) {
        if (choices.keys() != Keys.RETURNING) {
            throw new Unsupported(
                    "This database does not give back what it computed for a new row.",
                    "Insert plain values, then assign the expressions with update(...).");
        }
        Meta<?> meta = Selecting.meta(wanted);
        From from = new From(new From.Aliases(), meta.spec().table());
        Row row = Row.first(from, meta);
        Scope scope = Scope.of(row, null, java.util.Map.of());
        List<FieldSpec> fields = new Assigned(choices, scope, (Statement.Table) from.first()).fields(values);
        List<SqlNode> computed = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            computed.add(value(scope, fields.get(i), values.get(i).value()));
        }
        Statement.Table unnamed = new Statement.Table(meta.spec().table(), "");
        Returned back = Returned.of(wanted, Row.first(new From(from.aliases(), unnamed), meta));
        Statement insert =
                new Statement.Insert(unnamed.name(), Changing.columns(fields), List.of(computed), null, back.items());
        return new Plan.Draft(false, insert, back.shape());
    }

    private static SqlNode value(Scope scope, FieldSpec field, Node said) {
        SqlNode plain = Assigned.plain(field, said);
        if (plain != null) {
            return plain;
        }
        Row row = scope.root();
        SqlNode value = Operands.beside(row.value(field), said, scope).sql();
        if (!row.from().joins().isEmpty() || Subselects.reads(value, row.alias())) {
            throw new QueryError(
                    "query.new-row",
                    "The value of \"" + field.lookupName() + "\" for a new "
                            + row.meta().spec().name()
                            + " is computed from columns of the same row, which is not there yet.",
                    "Compute it from values or nested queries.",
                    null);
        }
        return Assigned.stored(field, value);
    }

    /** All rows of {@code source}, whose selected values go into {@code fields} in their order. */
    static Plan.Draft select(Meta<?> into, List<FieldSpec> fields, Query source) {
        Selecting selecting = Selecting.of(source);
        selecting.where();
        RowShape shape = new Projection(selecting).all();
        selecting.orderAndSlice();
        selecting.checkGroups();
        Clauses clauses = selecting.clauses();
        if (clauses.items.size() != fields.size() || shape.values().size() != fields.size()) {
            throw new QueryError(
                    "query.insert-columns",
                    "An insert into " + into.spec().label() + " names " + fields.size()
                            + " columns, and its query selects "
                            + shape.values().size() + " values.",
                    "Select one value for each column.",
                    null);
        }
        for (int i = 0; i < fields.size(); i++) {
            Statement.Item item = clauses.items.get(i);
            clauses.items.set(i, new Statement.Item(Assigned.stored(fields.get(i), item.value()), item.name()));
        }
        Statement insert = new Statement.InsertSelect(into.spec().table(), Changing.columns(fields), clauses.select());
        return new Plan.Draft(selecting.isNothing(), insert, RowShape.NONE);
    }
}
