package io.raystack.db;

import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.MultipleObjectsReturned;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.session.Equalities;
import io.raystack.db.session.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row or an error, rows by key, values of all rows. Stateless, thread-safe. */
final class Results {
    private Results() {}

    static <T extends KeyedModel> Optional<T> first(Asked<T> asked, Query ordered) {
        List<T> one = asked.reader().list(ordered.slice(ordered.slice().then(0, 1)), asked.loading());
        return one.isEmpty() ? Optional.empty() : Optional.of(one.get(0));
    }

    static <T extends KeyedModel> T only(Asked<T> asked) {
        Query query = asked.query();
        List<T> two = asked.reader().list(query.slice(query.slice().then(0, 2)), asked.loading());
        return only(asked, two);
    }

    static <X extends @Nullable Object> X only(Asked<?> asked, List<X> rows) {
        if (rows.isEmpty()) {
            throw new DoesNotExist(
                    "There is no " + asked.meta().spec().label() + Told.where(asked.meta(), asked.query()) + ".",
                    "Where that is expected, ask first() or exists().");
        }
        if (rows.size() > 1) {
            throw new MultipleObjectsReturned(
                    "There are several " + asked.meta().spec().label() + Told.where(asked.meta(), asked.query())
                            + ", get() takes only one.",
                    "Add conditions that only one row meets, or ask first() or list().");
        }
        return rows.get(0);
    }

    static <T extends KeyedModel> T byKey(Asked<T> asked, long key) {
        if (plain(asked)) {
            T found = asked.reader().byKey(asked.meta(), key, asked.loading());
            return found != null ? found : only(withKey(asked, key), List.of());
        }
        return only(withKey(asked, key));
    }

    static <T extends KeyedModel> T byKey(Asked<T> asked, Object key) {
        if (plain(asked)) {
            T found = asked.reader().byKey(asked.meta(), key, asked.loading());
            return found != null ? found : only(withKey(asked, key), List.of());
        }
        return only(withKey(asked, key));
    }

    /** Whether it is about all rows as they are, so that a key needs no planning. */
    private static boolean plain(Asked<?> asked) {
        Query q = asked.query();
        return q.conditions().isEmpty()
                && q.selection() == Selected.ENTITY
                && q.fetches().isEmpty()
                && q.lock() == Query.Lock.NONE
                && !q.slice().isSet();
    }

    private static <T extends KeyedModel> Asked<T> withKey(Asked<T> asked, Object key) {
        Node condition = new Node.Compare(LookupDef.EXACT, key(asked.meta()), new Node.Literal(key));
        return asked.with(Clauses.unsliced("get by key", asked.query()).where(condition));
    }

    static Node key(Meta<?> meta) {
        FieldSpec field = meta.spec().field(meta.spec().key().get(0));
        return new Node.Column(Hop.ROOT, field);
    }

    static <T extends KeyedModel, K> Map<K, T> byKeys(Asked<T> asked, Collection<K> keys) {
        return byField(asked, key(asked.meta()), keys);
    }

    /** Rows by the values of a unique field. */
    static <T extends KeyedModel, K> Map<K, T> byField(Asked<T> asked, Node field, Collection<K> keys) {
        Map<K, T> found = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        int at = unique(asked.meta(), field);
        Node condition = new Node.Compare(LookupDef.IN, field, new Node.Literals(new ArrayList<>(keys)));
        Query query = Clauses.unsliced("look up keys", asked.query()).where(condition);
        Map<String, T> rows = new HashMap<>();
        for (T row : asked.reader().<T>list(query, asked.loading())) {
            rows.put(String.valueOf(asked.meta().get(row, at)), row);
        }
        for (K key : keys) {
            T row = rows.get(String.valueOf(key)); // so that 1 finds the key 1L
            if (row != null) {
                found.put(key, row);
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked") // the caller says the field's own type
    static <T extends KeyedModel, K> Map<K, T> byField(Asked<T> asked, Node field) {
        int at = unique(asked.meta(), field);
        Map<K, T> found = new LinkedHashMap<>();
        for (T row : asked.reader().<T>list(asked.query(), asked.loading())) {
            Object value = asked.meta().get(row, at);
            if (value != null) {
                found.put((K) value, row);
            }
        }
        return found;
    }

    private static int unique(Meta<?> meta, Node node) {
        int at = Equalities.fields(meta, List.of(node)).get(0);
        FieldSpec field = meta.spec().fields().get(at);
        RelationSpec relation = meta.spec().relationOf(field);
        boolean one = relation != null && relation.kind() == RelationSpec.Kind.ONE_TO_ONE;
        if (at != meta.keyIndex() && !one && !field.options().unique()) {
            throw new QueryError(
                    "query.not-unique",
                    "\"" + field.lookupName() + "\" of " + meta.spec().label()
                            + " is not unique, so it does not tell one row from another.",
                    "Use the key or a unique field; for others, list() and group in Java.",
                    null);
        }
        return at;
    }

    static <X extends @Nullable Object> X aggregate(
            Asked<?> asked, List<Node> values, Function<@Nullable Object[], X> make) {
        List<Node.Aliased> named = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            named.add(new Node.Aliased("a" + i, values.get(i)));
        }
        return make.apply(asked.reader().aggregate(asked.query(), named));
    }

    static Row aggregate(Asked<?> asked, List<Node.Aliased> values) {
        List<String> names = values.stream().map(Node.Aliased::name).toList();
        return Row.of(names, asked.reader().aggregate(asked.query(), values));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the planner selects an expression of type V at this place
    static <V extends @Nullable Object> V at(@Nullable Object[] row, int index) {
        return (V) row[index];
    }

    static String describe(Asked<?> asked) {
        return "(" + asked.meta().spec().label() + Told.where(asked.meta(), asked.query()) + ")";
    }
}
