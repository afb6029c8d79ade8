package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.Row;
import io.raystack.db.Rows;
import io.raystack.db.model.Json;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Ordering;
import java.util.Arrays;
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
        return with(rows.exclude(condition));
    }

    @Override
    public Asking orderBy(List<Ordering<Object>> by) {
        return with(by.isEmpty() ? rows.unordered() : rows.orderBy(by.get(0), Rest.orders(by)));
    }

    @Override
    public Asking reverse() {
        return with(rows.reverse());
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
    public Asking distinct(List<String> fields) {
        return with(rows.distinct(fields.get(0), Rest.names(fields)));
    }

    @Override
    public Asking in(Form other) {
        return new Named<>(label, rows, other);
    }

    @Override
    public Asking combine(Combination how, List<Asking> others) {
        Rows.ByName<?>[] sets = others.stream().map(Named::named).toArray(Rows.ByName<?>[]::new);
        Rows.ByName<?>[] rest = Arrays.copyOfRange(sets, 1, sets.length);
        return with(
                switch (how) {
                    case UNION -> rows.union(sets[0], rest);
                    case UNION_ALL -> rows.unionAll(sets[0], rest);
                    case INTERSECTION -> rows.intersection(sets[0], rest);
                    case DIFFERENCE -> rows.difference(sets[0], rest);
                });
    }

    private static Rows.ByName<?> named(Asking other) {
        if (other instanceof Named<?> named) {
            return named.rows;
        }
        throw new Unable("a combination of rows and objects");
    }

    @Override
    public Asking none() {
        return with(rows.none());
    }

    @Override
    public Asking annotate(List<Alias<Object, ?>> values) {
        Rows.ByName<T> next = rows;
        Form more = form;
        for (Alias<Object, ?> value : values) {
            next = next.annotate(value);
            more = value.node() instanceof Node.Filtered ? more : more.plus(value.name());
        }
        return new Named<>(label, next, more);
    }

    @Override
    public Asking alias(List<Alias<Object, ?>> values) {
        return with(rows.alias(values.get(0), Rest.aliases(values)));
    }

    @Override
    public Asking values(Form wanted) {
        if (!wanted.columns().isEmpty()) {
            Rows.ByName<T> next = rows.values(wanted.columns().get(0), Rest.names(wanted.columns()));
            return new Named<>(label, next, wanted);
        }
        Rows.ByName<T> every = rows.values();
        return new Named<>(label, every, new Form(wanted.kind(), form.columns()));
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
        Row row = rows.aggregate(values.get(0), Rest.aliases(values));
        return values.stream()
                .map(value -> Values.encode(row.get(value.name())))
                .toList();
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
        return one(rows.last());
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
