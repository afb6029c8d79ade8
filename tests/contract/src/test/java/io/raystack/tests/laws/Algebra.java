package io.raystack.tests.laws;

import static io.raystack.db.query.Functions.caseOf;
import static io.raystack.db.query.Functions.when;
import static io.raystack.db.query.Lookups.path;

import io.raystack.db.Model;
import io.raystack.db.QuerySet;
import io.raystack.db.Row;
import io.raystack.db.query.Condition;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be equal whatever the rows are: two ways to ask the same. Nothing is computed in memory here, so a mistake that the
 * oracle shares shows as well.
 *
 * @param <T> the entity
 * @param <P> its path
 * @param <Q> its query set
 */
final class Algebra<T extends Model, P, Q extends QuerySet<T, P, Q>> {
    private final Q all;
    private final Q rows;
    private final Condition<Object> p;
    private final Condition<Object> q;
    private final Chance chance;

    /** {@code p} and {@code q} are typed: calls of theirs share no row. */
    Algebra(Q all, Q rows, Condition<Object> p, Condition<Object> q, Chance chance) {
        this.all = all;
        this.rows = rows;
        this.p = p;
        this.q = q;
        this.chance = chance;
    }

    /** One law. */
    enum Law {
        /** {@code exists()} is {@code count() > 0} is {@code first().isPresent()}. */
        EXISTS_COUNT_FIRST,
        /** Slices put together are the whole. */
        SLICES,
        /** Turning an order around twice, and once. */
        REVERSE,
        /** {@code first} and {@code last} are the ends of the list. */
        ENDS,
        /** Selected values are the fields of the objects. */
        VALUES,
        /** A stream is a list. */
        STREAM,
        /** Keys and objects by key. */
        IN_BULK,
        /** A future holds what the call gives. */
        ASYNC,
        /** filter and exclude divide the rows: counts, sums, ends. */
        PARTITION,
        /** A condition counts the same as a value of each row. */
        CONDITION_AS_VALUE,
        /** Two calls are one AND. */
        CALLS_ARE_AND,
        /** NOT turns AND and OR. */
        DE_MORGAN,
        /** The union of two filters is the filter of OR; the difference is the exclusion. */
        SETS,
        /** A query as a set of keys is the query. */
        SUBQUERY,
        /** Distinct values are the set of the values. */
        DISTINCT,
        /** A query set gives the same again, and is not changed by its descendants. */
        IMMUTABLE
    }

    /** What is broken, or null. */
    @Nullable
    String broken(Law law) {
        return switch (law) {
            case EXISTS_COUNT_FIRST -> existsCountFirst();
            case SLICES -> slices();
            case REVERSE -> reverse();
            case ENDS -> ends();
            case VALUES -> values();
            case STREAM -> stream();
            case IN_BULK -> inBulk();
            case ASYNC -> async();
            case PARTITION -> partition();
            case CONDITION_AS_VALUE -> conditionAsValue();
            case CALLS_ARE_AND -> equal(keys(rows.filter(p).filter(q)), keys(rows.filter(p.and(q))));
            case DE_MORGAN ->
                equal(keys(rows.exclude(p.and(q))), keys(rows.filter(p.not().or(q.not()))));
            case SETS -> sets();
            case SUBQUERY -> subquery();
            case DISTINCT -> distinct();
            case IMMUTABLE -> immutable();
        };
    }

    private @Nullable String existsCountFirst() {
        long count = rows.count();
        boolean exists = rows.exists();
        boolean first = rows.first().isPresent();
        return exists == count > 0 && exists == first
                ? null
                : "count " + count + ", exists " + exists + ", first " + first;
    }

    private @Nullable String slices() {
        Q ordered = rows.orderBy(path("id"));
        List<Long> whole = keys(ordered);
        List<Long> together = new ArrayList<>();
        int size = 1 + chance.below(4);
        for (int from = 0; from < whole.size() + size; from += size) {
            together.addAll(keys(ordered.slice(from, from + size)));
        }
        return same(whole, together);
    }

    private @Nullable String reverse() {
        Q ordered = rows.orderBy(path("id"));
        List<Long> turned = new ArrayList<>(keys(ordered));
        Collections.reverse(turned);
        String broken = same(turned, keys(ordered.reverse()));
        return broken == null ? same(keys(ordered), keys(ordered.reverse().reverse())) : broken;
    }

    private @Nullable String ends() {
        Q ordered = rows.orderBy(path("id").desc());
        List<Long> keys = keys(ordered);
        List<Long> ends = Stream.of(ordered.first(), ordered.last())
                .flatMap(end -> end.stream().map(x -> x.id))
                .toList();
        List<Long> expected = keys.isEmpty() ? List.of() : List.of(keys.get(0), keys.get(keys.size() - 1));
        return same(expected, ends);
    }

    private @Nullable String values() {
        Q ordered = rows.orderBy(path("id"));
        return same(
                keys(ordered),
                ordered.values("pk").list().stream()
                        .map(row -> row.l(row.names().get(0)))
                        .toList());
    }

    private @Nullable String stream() {
        Q ordered = rows.orderBy(path("id"));
        try (Stream<T> stream = ordered.stream()) {
            return same(keys(ordered), stream.map(x -> x.id).toList());
        }
    }

    private @Nullable String inBulk() {
        List<Long> some = keys(rows.orderBy(path("id")));
        Set<Long> asked = new TreeSet<>(some);
        asked.add(77_777L);
        return same(some, new ArrayList<>(new TreeMap<>(all.inBulk(asked)).keySet()));
    }

    private @Nullable String async() {
        Q ordered = rows.orderBy(path("id"));
        return same(
                keys(ordered),
                ordered.async().list().join().stream().map(x -> x.id).toList());
    }

    private @Nullable String partition() {
        List<Long> parts = new ArrayList<>(keys(rows.filter(p)));
        parts.addAll(keys(rows.exclude(p)));
        String broken = equal(keys(rows), parts);
        if (broken != null) {
            return broken;
        }
        Row whole = totals(rows);
        Row some = totals(rows.filter(p));
        Row others = totals(rows.exclude(p));
        boolean counted = whole.l("n") == some.l("n") + others.l("n");
        boolean summed = or(whole, "s", 0) == or(some, "s", 0) + or(others, "s", 0);
        boolean least = or(whole, "a", 99) == Math.min(or(some, "a", 99), or(others, "a", 99));
        boolean most = or(whole, "b", -1) == Math.max(or(some, "b", -1), or(others, "b", -1));
        return counted && summed && least && most ? null : whole + " is not " + some + " and " + others;
    }

    private Row totals(Q of) {
        var id = path("id").number();
        return of.aggregate(
                id.count().as("n"), id.sum().as("s"), id.min().as("a"), id.max().as("b"));
    }

    private static long or(Row row, String name, long none) {
        Object value = row.get(name);
        return value == null ? none : ((Number) value).longValue();
    }

    private @Nullable String conditionAsValue() {
        long filtered = rows.filter(p).count();
        long evaluated = rows.annotate(p.as("holds")).values("pk", "holds").list().stream()
                .filter(row -> row.bool("holds"))
                .count();
        Object cases = rows.aggregate(new NumberExpr<Object, Long>(
                                caseOf(when(p, 1L)).otherwise(0L).node())
                        .sum()
                        .as("n"))
                .get("n");
        long summed = cases == null ? 0 : ((Number) cases).longValue();
        return filtered == evaluated && filtered == summed
                ? null
                : "filter counts " + filtered + ", the selection " + evaluated + ", CASE " + summed;
    }

    private @Nullable String sets() {
        String broken = equal(keys(rows.filter(p.or(q))), keys(rows.filter(p).union(rows.filter(q))));
        return broken != null ? broken : equal(keys(rows.exclude(p)), keys(rows.difference(rows.filter(p))));
    }

    private @Nullable String subquery() {
        return equal(keys(rows.filter(p)), keys(all.filter(path("id").in(rows.filter(p)))));
    }

    private @Nullable String distinct() {
        List<Row> found = rows.values("pk").list();
        String name = firstField();
        List<@Nullable Object> each = rows.values(name).list().stream()
                .map(row -> row.get(name))
                .collect(Collectors.toCollection(ArrayList::new));
        List<@Nullable Object> once = rows.values(name).distinct().list().stream()
                .map(row -> row.get(name))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean same = each.size() == found.size()
                && once.size() == new HashSet<>(once).size()
                && new HashSet<>(each).equals(new HashSet<>(once));
        return same ? null : each + " distinct gives " + once;
    }

    private String firstField() {
        return Objects.requireNonNull(WorldMaker.GRAPH.model(all.query().model()).fields().stream()
                .filter(f -> Words.isText(f))
                .map(f -> f.lookupName())
                .findFirst()
                .orElse("id"));
    }

    private @Nullable String immutable() {
        Query before = rows.query();
        List<Long> first = keys(rows);
        rows.filter(p).exclude(q).orderBy(path("id").desc()).slice(0, 1).list();
        return before == rows.query() ? equal(first, keys(rows)) : "the query set was changed";
    }

    private List<Long> keys(Q of) {
        return of.list().stream().map(x -> x.id).toList();
    }

    /** The same keys in the same order. */
    private static @Nullable String same(List<Long> expected, List<Long> got) {
        return expected.equals(got) ? null : expected + " against " + got;
    }

    /** The same keys, each as often. */
    private static @Nullable String equal(List<Long> expected, List<Long> got) {
        return same(expected.stream().sorted().toList(), got.stream().sorted().toList());
    }
}
