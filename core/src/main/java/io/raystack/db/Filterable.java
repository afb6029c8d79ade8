package io.raystack.db;

import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Node;
import java.util.Map;
import java.util.function.Function;

/**
 * What rows can be chosen from: a query set, or its groups (then the conditions are about groups, {@code HAVING}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 * @param <Q> the type of the next link of the chain
 */
@SuppressWarnings("varargs") // the arrays are only read
public abstract class Filterable<T extends KeyedModel, P, Q> extends Selection<T, P> {
    /** For query sets and groups. */
    Filterable() {}

    /** The root of typed paths. */
    abstract P path();

    /** The model. */
    abstract Meta<?> meta();

    /** The next link, with one more condition. */
    abstract Q where(String verb, Node condition);

    /** {@code filter(x -> x.views.gt(10))} → {@code WHERE views > ?}. Several conditions all hold. */
    @SafeVarargs
    public final Q filter(
            Function<? super P, ? extends Condition<? super T>> first,
            Function<? super P, ? extends Condition<? super T>>... rest) {
        return where("filter", Clauses.all(path(), first, rest));
    }

    /** {@code filter(Article_.views.gt(10))} → {@code WHERE views > ?}. Several conditions all hold. */
    @SafeVarargs
    public final Q filter(Condition<? super T> first, Condition<? super T>... rest) {
        return where("filter", Clauses.all(first, rest));
    }

    /** {@code filter("author__name__icontains", "ada")}: by name; without a lookup at the end it is {@code exact}. */
    public final Q filter(String lookup, Object value) {
        return where("filter", Clauses.named(lookup, value));
    }

    /** Both hold, about the same related row where both name the same to-many relation. */
    public final Q filter(String lookup1, Object value1, String lookup2, Object value2) {
        return where("filter", Clauses.named(lookup1, value1, lookup2, value2));
    }

    /** All three hold, about the same related row where they name the same to-many relation. */
    public final Q filter(String lookup1, Object value1, String lookup2, Object value2, String lookup3, Object value3) {
        return where("filter", Clauses.named(lookup1, value1, lookup2, value2, lookup3, value3));
    }

    /** All four hold, about the same related row where they name the same to-many relation. */
    public final Q filter(
            String lookup1,
            Object value1,
            String lookup2,
            Object value2,
            String lookup3,
            Object value3,
            String lookup4,
            Object value4) {
        return where("filter", Clauses.named(lookup1, value1, lookup2, value2, lookup3, value3, lookup4, value4));
    }

    /** All lookups hold, about the same related row where they name the same to-many relation. */
    public final Q filter(Map<String, ?> lookups) {
        return where("filter", Node.named(lookups));
    }

    /** What a request asks, as far as {@code policy} allows it: names and values that nobody vouches for. */
    public final Q filter(LookupPolicy<T> policy, Map<String, ?> lookups) {
        return where("filter", policy.conditions(meta(), lookups));
    }

    /** Leaves out what {@code filter} with the same arguments finds. */
    public final Q exclude(LookupPolicy<T> policy, Map<String, ?> lookups) {
        return where("exclude", new Node.Not(policy.conditions(meta(), lookups)));
    }

    /** {@code exclude(x -> x.views.gt(10))} → {@code WHERE views <= ?}: exactly the rows that {@code filter} leaves out. */
    @SafeVarargs
    public final Q exclude(
            Function<? super P, ? extends Condition<? super T>> first,
            Function<? super P, ? extends Condition<? super T>>... rest) {
        return where("exclude", new Node.Not(Clauses.all(path(), first, rest)));
    }

    /** {@code exclude(Article_.views.gt(10))} → {@code WHERE views <= ?}. */
    @SafeVarargs
    public final Q exclude(Condition<? super T> first, Condition<? super T>... rest) {
        return where("exclude", new Node.Not(Clauses.all(first, rest)));
    }

    /** {@code exclude("tags__name", "draft")}: the rows that {@code filter} with the same lookup leaves out. */
    public final Q exclude(String lookup, Object value) {
        return where("exclude", new Node.Not(Clauses.named(lookup, value)));
    }

    /** Leaves out the rows for which both hold. */
    public final Q exclude(String lookup1, Object value1, String lookup2, Object value2) {
        return where("exclude", new Node.Not(Clauses.named(lookup1, value1, lookup2, value2)));
    }

    /** Leaves out the rows for which all three hold. */
    public final Q exclude(
            String lookup1, Object value1, String lookup2, Object value2, String lookup3, Object value3) {
        return where("exclude", new Node.Not(Clauses.named(lookup1, value1, lookup2, value2, lookup3, value3)));
    }

    /** Leaves out the rows for which all four hold. */
    public final Q exclude(
            String lookup1,
            Object value1,
            String lookup2,
            Object value2,
            String lookup3,
            Object value3,
            String lookup4,
            Object value4) {
        return where(
                "exclude",
                new Node.Not(Clauses.named(lookup1, value1, lookup2, value2, lookup3, value3, lookup4, value4)));
    }

    /** Leaves out the rows for which all lookups hold. */
    public final Q exclude(Map<String, ?> lookups) {
        return where("exclude", new Node.Not(Node.named(lookups)));
    }
}
