package io.raystack.tests.oracle;

import io.raystack.db.Rows;
import io.raystack.db.model.Json;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Ordering;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chain that gives single values: {@code dates(...)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label the model
 * @param rows the values
 */
record Singles<X>(String label, Rows<X> rows) implements Asking {
    private Singles<X> with(Rows<X> next) {
        return new Singles<>(label, next);
    }

    @Override
    public Form form() {
        return new Form(Form.Kind.FLAT, List.of());
    }

    @Override
    public HasQuery query() {
        return rows;
    }

    @Override
    public Singles<X> reverse() {
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
    public Asking none() {
        return with(rows.none());
    }

    @Override
    public Asking in(Form form) {
        return this;
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
    public List<Json> list() {
        return rows.list().stream().map(Values::encode).toList();
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

    private Map<String, Json> one(Optional<X> found) {
        return found.isEmpty()
                ? Map.of("kind", Json.of("null"))
                : Map.of("kind", Json.of("row"), "value", Values.encode(found.get()));
    }

    @Override
    public Asking filter(Condition<Object> condition) {
        throw new Unable("filter() of dates");
    }

    @Override
    public Asking exclude(Condition<Object> condition) {
        throw new Unable("exclude() of dates");
    }

    @Override
    public Asking orderBy(List<Ordering<Object>> by) {
        throw new Unable("order_by() of dates");
    }

    @Override
    public Asking distinct(List<String> fields) {
        throw new Unable("distinct(fields) of dates");
    }

    @Override
    public Asking combine(Combination how, List<Asking> others) {
        throw new Unable("a combination of dates");
    }

    @Override
    public Asking annotate(List<Alias<Object, ?>> values) {
        throw new Unable("annotate() of dates");
    }

    @Override
    public Asking alias(List<Alias<Object, ?>> values) {
        throw new Unable("alias() of dates");
    }

    @Override
    public Asking values(Form wanted) {
        throw new Unable("values() of dates");
    }

    @Override
    public List<Json> aggregate(List<Alias<Object, ?>> values) {
        throw new Unable("aggregate() of dates");
    }
}
