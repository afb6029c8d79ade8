package io.raystack.db.plan;

import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
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
 * One of several rows that one statement changes, each in its own way: {@code SET views = CASE WHEN id = ? THEN ? ... END}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key its key: a literal
 * @param version its counter as it was: a literal, or null where the model has none
 * @param values what its fields become, in the order of the statement's fields
 */
public record Each(Node key, @Nullable Node version, List<Node> values) {
    private static final Node NONE = new Node.Literal(null);

    /** Copies the list. */
    public Each {
        values = List.copyOf(values);
    }

    /** Key, counter, values. */
    List<Node> nodes() {
        List<Node> all = new ArrayList<>(values.size() + 2);
        all.add(key);
        all.add(version == null ? NONE : version);
        all.addAll(values);
        return all;
    }

    /** What {@link #nodes} gave. */
    static Each of(List<Node> nodes) {
        return new Each(nodes.get(0), nodes.get(1), nodes.subList(2, nodes.size()));
    }

    /** The keys of all rows. */
    static List<?> keys(List<Each> rows) {
        List<@Nullable Object> keys = new ArrayList<>(rows.size());
        rows.forEach(row -> keys.add(((Node.Literal) row.key()).value()));
        return keys;
    }

    /** UPDATE of several rows, whose keys are the list at {@code keys}. */
    static Plan.Draft update(PlanChoices choices, Meta<?> meta, List<FieldSpec> fields, List<Each> rows, Slot keys) {
        From from = new From(new From.Aliases(), meta.spec().table());
        Row row = Row.first(from, meta);
        Statement.Table table = (Statement.Table) from.first();
        Assigned assigned = new Assigned(choices, Scope.of(row, null, Map.of()), table);
        FieldSpec key = Row.keyField(meta);
        List<SqlNode> same = new ArrayList<>();
        for (Each each : rows) {
            same.add(new SqlNode.Comparison(Operator.EQ, row.value(key).sql(), parameter(key, each.key())));
        }
        List<SqlNode> values = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            List<SqlNode> results = new ArrayList<>();
            for (Each each : rows) {
                results.add(assigned.value(fields.get(at), each.values().get(at)));
            }
            values.add(new SqlNode.Case(same, results, row.value(fields.get(at)).sql()));
        }
        SqlNode where = new SqlNode.InList(row.value(key).sql(), list(choices, key, keys), keys.count(), false);
        for (FieldSpec field : meta.spec().fields()) {
            if (field.fill() == FieldSpec.Fill.VERSION) {
                where = new SqlNode.Junction(true, List.of(where, counted(row, field, same, rows)));
            }
        }
        return new Plan.Draft(
                false, new Statement.Update(table, Changing.columns(fields), values, where, List.of()), RowShape.NONE);
    }

    private static SqlNode counted(Row row, FieldSpec version, List<SqlNode> same, List<Each> rows) {
        List<SqlNode> counters = new ArrayList<>();
        for (Each each : rows) {
            counters.add(each.version() == null ? SqlNode.Constant.NULL : parameter(version, each.version()));
        }
        SqlNode expected = new SqlNode.Case(same, counters, SqlNode.Constant.NULL);
        return new SqlNode.Comparison(Operator.EQ, row.value(version).sql(), expected);
    }

    private static Bind list(PlanChoices choices, FieldSpec key, Slot keys) {
        boolean array = choices.lists() == PlanChoices.Lists.ARRAY;
        return Bind.of(keys.index(), key.type()).as(array ? Bind.Form.ARRAY : Bind.Form.ELEMENT);
    }

    private static SqlNode parameter(FieldSpec field, Node literal) {
        SqlNode plain = Assigned.plain(field, literal);
        return plain == null ? SqlNode.Constant.NULL : plain;
    }
}
