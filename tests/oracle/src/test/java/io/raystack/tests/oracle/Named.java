package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.Row;
import io.raystack.db.Rows;
import io.raystack.db.model.Json;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Ordering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chain that gives rows of names.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label the model
 * @param rows the rows
 * @param form the names of their columns, and how they are recorded
 */
record Named<T extends KeyedModel>(String label, Rows.ByName<T> rows, Form form) implements Asking {

    private Asking with(Rows.ByName<T> next) {
        return new Named<>(label, next, form);
    }

    @Override
    public HasQuery query() {
        return rows;
    }

    @Override
    public Asking filter(Condition<Object> condition) {
        return with(rows.filter(condition));
    }

    @Override
    public Asking exclude(Condition<Object> condition) {
        return with(rows.filter(condition.not()));
    }

    @Override
    public Asking orderBy(List<Ordering<Object>> by) {
        return by.isEmpty() ? this : with(rows.orderBy(by.get(0), Rest.orders(by)));
    }

    @Override
    public Asking reverse() {
        throw new Unable("reverse() of rows");
    }

    @Override
    public Asking slice(long from, long to) {
        return with(rows.slice(from, to));
    }

    @Override
    public Asking distinct() {
        return with(rows.distinct());
    }

    @Override
    public Asking none() {
        throw new Unable("none() of rows");
    }

    @Override
    public Asking annotate(List<Alias<Object, ?>> values) {
        Rows.ByName<T> next = rows;
        Form more = form;
        for (Alias<Object, ?> value : values) {
            next = next.annotate(value);
            more = more.plus(value.name());
        }
        return new Named<>(label, next, more);
    }

    @Override
    public Asking alias(List<Alias<Object, ?>> values) {
        throw new Unable("alias() of rows");
    }

    @Override
    public Asking values(Form wanted) {
        throw new Unable("values() of rows");
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public boolean exists() {
        return rows.exists();
    }

    @Override
    public List<Json> aggregate(List<Alias<Object, ?>> values) {
        throw new Unable("aggregate() of rows");
    }

    @Override
    public List<Json> list() {
        return rows.list().stream().map(this::row).toList();
    }

    private Json row(Row row) {
        if (form.kind() == Form.Kind.FLAT) {
            return Values.encode(row.get(form.columns().get(0)));
        }
        return Json.array(form.columns().stream()
                .map(name -> Values.encode(row.get(name)))
                .toList());
    }

    @Override
    public Map<String, Json> first() {
        return one(rows.first());
    }

    @Override
    public Map<String, Json> last() {
        throw new Unable("last() of rows");
    }

    @Override
    public Map<String, Json> only() {
        return one(Optional.of(rows.get()));
    }

    private Map<String, Json> one(Optional<Row> found) {
        if (found.isEmpty()) {
            return Map.of("kind", Json.of("null"));
        }
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("row"));
        if (form.named()) {
            answer.put("cols", Json.array(form.columns().stream().map(Json::of).toList()));
        }
        answer.put("value", row(found.get()));
        return answer;
    }
}
