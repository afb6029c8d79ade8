package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.path;

import io.raystack.db.Arranged;
import io.raystack.db.KeyedModel;
import io.raystack.db.QuerySet;
import io.raystack.db.Row;
import io.raystack.db.Rows;
import io.raystack.db.model.Json;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Ordering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chain that still gives objects.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the model
 * @param set the query set
 * @param form the annotations that objects carry
 */
record Objects<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>>(Class<T> type, Q set, Form form)
        implements Asking {

    static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> Objects<T, P, Q> of(Class<T> type, Q set) {
        return new Objects<>(type, set, Form.OBJECTS);
    }

    /** The same about another query set. */
    Objects<T, P, Q> with(Q next) {
        return new Objects<>(type, next, form);
    }

    @Override
    public String label() {
        return Catalog.label(type);
    }

    @Override
    public HasQuery query() {
        return set;
    }

    @Override
    public Asking filter(Condition<Object> condition) {
        return with(set.filter(condition));
    }

    @Override
    public Asking exclude(Condition<Object> condition) {
        return with(set.exclude(condition));
    }

    @Override
    public Asking orderBy(List<Ordering<Object>> by) {
        return with(by.isEmpty() ? set.unordered() : set.orderBy(by.get(0), Rest.orders(by)));
    }

    @Override
    public Asking reverse() {
        return with(set.reverse());
    }

    @Override
    public Asking slice(long from, long to) {
        return with(set.slice(from, to));
    }

    @Override
    public Asking distinct() {
        return with(set.distinct());
    }

    @Override
    public Asking distinct(List<String> fields) {
        return with(set.distinct(fields.get(0), Rest.names(fields)));
    }

    @Override
    public Asking in(Form other) {
        return new Objects<>(type, set, other);
    }

    @Override
    public Asking combine(Combination how, List<Asking> others) {
        Arranged<T, ?, ?>[] sets = others.stream().map(this::arranged).toArray(Objects::sets);
        Arranged<T, ?, ?>[] rest = Arrays.copyOfRange(sets, 1, sets.length);
        return with(
                switch (how) {
                    case UNION -> set.union(sets[0], rest);
                    case UNION_ALL -> set.unionAll(sets[0], rest);
                    case INTERSECTION -> set.intersection(sets[0], rest);
                    case DIFFERENCE -> set.difference(sets[0], rest);
                });
    }

    @SuppressWarnings("unchecked")
    private static <T extends KeyedModel> Arranged<T, ?, ?>[] sets(int length) {
        return (Arranged<T, ?, ?>[]) new Arranged<?, ?, ?>[length];
    }

    @SuppressWarnings("unchecked") // it is about the same model
    private Arranged<T, ?, ?> arranged(Asking other) {
        if (other instanceof Objects<?, ?, ?> objects && objects.type == type) {
            return (Arranged<T, ?, ?>) objects.set;
        }
        throw new Unable("a combination of objects of different models");
    }

    @Override
    public Asking none() {
        return with(set.none());
    }

    @Override
    public Asking annotate(List<Alias<Object, ?>> values) {
        Q next = set;
        Form more = form;
        for (Alias<Object, ?> value : values) {
            next = next.annotate(value);
            more = value.node() instanceof Node.Filtered ? more : more.plus(value.name());
        }
        return new Objects<>(type, next, more);
    }

    @Override
    public Asking alias(List<Alias<Object, ?>> values) {
        return with(set.alias(values.get(0), Rest.aliases(values)));
    }

    @Override
    public Asking values(Form wanted) {
        Form full = wanted.columns().isEmpty() ? new Form(wanted.kind(), every()) : wanted;
        Rows.ByName<T> rows = set.values(full.columns().get(0), Rest.names(full.columns()));
        return new Named<>(label(), rows, full);
    }

    private List<String> every() {
        List<String> every = new ArrayList<>(Catalog.text(label()).attributes());
        every.addAll(form.columns());
        return every;
    }

    @Override
    public long count() {
        return set.count();
    }

    @Override
    public boolean exists() {
        return set.exists();
    }

    @Override
    public List<Json> aggregate(List<Alias<Object, ?>> values) {
        Row row = set.aggregate(values.get(0), Rest.aliases(values));
        return values.stream()
                .map(value -> Values.encode(row.get(value.name())))
                .toList();
    }

    @Override
    public List<Json> list() {
        if (form.chunk() == 0) {
            return set.list().stream().map(this::row).toList();
        }
        try (Stream<T> objects = set.stream(form.chunk())) {
            return objects.map(this::row).toList();
        }
    }

    private Json row(T object) {
        List<Json> row = new ArrayList<>();
        row.add(Catalog.key(object));
        for (String name : form.columns()) {
            row.add(Values.encode(path(name).as(name).of(object)));
        }
        return Json.array(row);
    }

    @Override
    public Map<String, Json> first() {
        return one(set.first());
    }

    @Override
    public Map<String, Json> last() {
        return one(set.last());
    }

    @Override
    public Map<String, Json> only() {
        return one(set.get());
    }

    private Map<String, Json> one(Optional<T> found) {
        return found.isEmpty() ? Map.of("kind", Json.of("null")) : one(found.get());
    }

    /** An object by its key and the annotations that it carries. */
    Map<String, Json> one(T found) {
        List<Json> columns = new ArrayList<>(List.of(Json.of("pk")));
        form.columns().forEach(name -> columns.add(Json.of(name)));
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("object"));
        answer.put("cols", Json.array(columns));
        answer.put("row", row(found));
        return answer;
    }

    /** An object with all its attributes. */
    static Map<String, Json> full(KeyedModel object) {
        ModelText text = Catalog.text(object.getClass());
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("object"));
        answer.put("model", Json.of(text.label()));
        answer.put("cols", Json.array(text.attributes().stream().map(Json::of).toList()));
        answer.put("row", Json.array(Entities.row(object)));
        return answer;
    }
}
