package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows to insert, or to change where they are there already. Each gives back {@code returning}, and after that whether it is
 * new where that is asked and the database can tell.
 *
 * <p>Immutable and thread-safe.
 *
 * @param meta the model
 * @param fields fields that the new rows name
 * @param rows their values: literals, a list a row
 * @param target fields that decide whether a row is there already
 * @param changes what happens to a row that is there; {@code excluded} of a column is the new row's value
 * @param returning fields that come back
 * @param told whether each row says if it is new
 */
public record Upserting(
        Meta<?> meta,
        List<FieldSpec> fields,
        List<List<Node>> rows,
        List<FieldSpec> target,
        List<Assignment<?>> changes,
        List<FieldSpec> returning,
        boolean told) {

    /** Everything that a plan depends on but values. */
    Shape shape(Shape shape) {
        shape.same(meta).same(told);
        for (List<FieldSpec> list : List.of(fields, target, returning)) {
            list.forEach(shape::same);
            shape.word(";");
        }
        rows.forEach(shape::nodes);
        return shape.assignments(changes);
    }

    /** Without values. */
    Upserting erased(Erasure erasure) {
        List<List<Node>> without = rows.stream().map(erasure::nodes).toList();
        return new Upserting(meta, fields, without, target, erasure.assignments(changes), returning, told);
    }

    /** The statement. */
    Plan.Draft draft(PlanChoices choices) {
        Statement.Table table =
                new Statement.Table(meta.spec().table(), meta.spec().table());
        From from = new From(new From.Aliases(), table);
        Scope scope = Scope.of(Row.first(from, meta), null, Map.of());
        List<FieldSpec> changed = new Assigned(choices, scope, table).fields(changes);
        List<SqlNode> values = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            values.add(value(scope, changed.get(i), changes.get(i).value()));
        }
        Statement.Conflict conflict =
                new Statement.Conflict(Changing.columns(target), Changing.columns(changed), values);
        List<SqlNode> back = new ArrayList<>();
        returning.forEach(f -> back.add(new SqlNode.Column("", f.column(), f.type())));
        if (told) {
            back.add(new SqlNode.Call("inserted", List.of(), ColumnType.BOOLEAN));
        }
        Statement insert = new Statement.Insert(table.name(), Changing.columns(fields), inserted(), conflict, back);
        return new Plan.Draft(false, insert, RowShape.NONE);
    }

    private List<List<SqlNode>> inserted() {
        List<List<SqlNode>> all = new ArrayList<>(rows.size());
        for (List<Node> row : rows) {
            List<SqlNode> values = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                SqlNode plain = Assigned.plain(fields.get(i), row.get(i));
                values.add(plain == null ? SqlNode.Constant.NULL : plain);
            }
            all.add(values);
        }
        return all;
    }

    private static SqlNode value(Scope scope, FieldSpec field, Node said) {
        SqlNode plain = Assigned.plain(field, said);
        if (plain != null) {
            return plain;
        }
        SqlNode value = Operands.beside(scope.root().value(field), said, scope).sql();
        if (!scope.root().from().joins().isEmpty()) {
            throw new QueryError(
                    "query.upsert-relation",
                    "An upsert computes \"" + field.lookupName() + "\" from over a relation.",
                    "Compute it from the row's own columns, from excluded(...) and from nested queries.",
                    null);
        }
        return value instanceof SqlNode.Call call && call.function().equals("excluded")
                ? value
                : Assigned.stored(field, value);
    }

    /** The same column of the row that an upsert was to insert; its root is the only one with its table's own name. */
    static Value excluded(Value column, Row root) {
        boolean upsert =
                !root.isAbsent() && root.alias().equals(root.meta().spec().table());
        if (!upsert
                || !(column.sql() instanceof SqlNode.Column of)
                || !of.alias().equals(root.alias())) {
            throw new QueryError(
                    "query.excluded",
                    "excluded(...) is about a column of the row that an upsert was to insert.",
                    "Use it in onConflict(...), around a column of the model itself.",
                    null);
        }
        SqlNode bare = new SqlNode.Column("", of.name(), of.type());
        SqlNode theirs = new SqlNode.Call(FunctionDef.EXCLUDED.name(), List.of(bare), of.type());
        return new Value(theirs, column.type(), column.nullable(), column.sensitive(), column.enumType());
    }
}
