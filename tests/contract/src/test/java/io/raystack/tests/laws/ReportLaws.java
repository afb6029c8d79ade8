package io.raystack.tests.laws;

import io.raystack.db.KeyedModel;
import io.raystack.db.QuerySet;
import io.raystack.db.Row;
import io.raystack.db.Rows;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Query;
import io.raystack.tests.laws.Report.Form;
import io.raystack.tests.laws.Report.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts reports to the default database, through the doors that users have, and compares with their meaning in memory. */
final class ReportLaws {
    private static final double CLOSE = 1e-9;

    private final World world;

    ReportLaws(World world) {
        this.world = world;
    }

    /** What is wrong with the answer, or null. */
    @Nullable
    String broken(Report report) {
        List<List<@Nullable Object>> expected = new ReportMeaning(world).answer(report);
        List<List<@Nullable Object>> got;
        try {
            got = ask(report, Asking.of(report.rows()).querySet());
        } catch (RuntimeException failed) {
            return "it fails: " + failed;
        }
        boolean sorted = true;
        Comparator<List<@Nullable Object>> order = ReportMeaning.order(report);
        for (int i = 1; i < got.size(); i++) {
            sorted &= order.compare(got.get(i - 1), got.get(i)) <= 0;
        }
        if (!sorted) {
            return "not in order: " + got;
        }
        return same(expected, got) ? null : "expected " + expected + "\n  got      " + got;
    }

    private static <T extends KeyedModel, P, Q extends QuerySet<T, P, Q>> List<List<@Nullable Object>> ask(
            Report report, QuerySet<T, P, Q> rows) {
        List<Item> added = report.items().stream().filter(i -> i.expr() != null).toList();
        if (report.form() == Form.WHOLE) {
            return List.of(values(report, aggregate(rows, added)));
        }
        List<String> plain = new ArrayList<>();
        QuerySet<T, P, Q> asked = rows;
        for (Item item : report.items()) {
            if (item.expr() != null && report.form() != Form.GROUPS) {
                asked = asked.annotate(alias(item));
            }
            if (item.expr() == null || report.form() != Form.GROUPS) {
                plain.add(item.name());
            }
        }
        Rows.ByName<T> named =
                asked.values(plain.get(0), plain.subList(1, plain.size()).toArray(new String[0]));
        if (report.form() == Form.GROUPS) {
            for (Item item : added) {
                named = named.annotate(alias(item));
            }
        }
        named = report.distinct() ? named.distinct() : named;
        named = ordered(report, named);
        Rows<Row> wanted = report.to() < 0 ? named : named.slice(report.from(), report.to());
        return wanted.list().stream().map(row -> values(report, row)).toList();
    }

    private static <T extends KeyedModel> Row aggregate(QuerySet<T, ?, ?> rows, List<Item> items) {
        Alias<Object, ?> first = alias(items.get(0));
        return switch (items.size()) {
            case 1 -> rows.aggregate(first);
            case 2 -> rows.aggregate(first, alias(items.get(1)));
            default -> rows.aggregate(first, alias(items.get(1)), alias(items.get(2)));
        };
    }

    private static Alias<Object, ?> alias(Item item) {
        return Objects.requireNonNull(item.expr()).as(item.name());
    }

    private static <T extends KeyedModel> Rows.ByName<T> ordered(Report report, Rows.ByName<T> rows) {
        List<String> names = new ArrayList<>();
        for (Sort sort : report.sorts()) {
            names.add((sort.descending() ? "-" : "")
                    + report.items().get(sort.item()).name());
        }
        return names.isEmpty()
                ? rows
                : rows.orderBy(names.get(0), names.subList(1, names.size()).toArray(new String[0]));
    }

    private static List<@Nullable Object> values(Report report, Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        report.items().forEach(item -> values.add(Meaning.plain(row.get(item.name()))));
        return values;
    }

    /** The same rows, each as often. */
    private static boolean same(List<List<@Nullable Object>> expected, List<List<@Nullable Object>> got) {
        List<List<@Nullable Object>> left = new ArrayList<>(expected);
        for (List<@Nullable Object> row : got) {
            int at = 0;
            while (at < left.size() && !equal(left.get(at), row)) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return left.isEmpty();
    }

    private static boolean equal(List<@Nullable Object> expected, List<@Nullable Object> got) {
        for (int i = 0; i < expected.size(); i++) {
            if (!equal(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(@Nullable Object expected, @Nullable Object got) {
        if (expected == null || got == null) {
            return expected == got;
        }
        boolean mean = expected instanceof Double && !(got instanceof Long);
        if (mean && got instanceof Number number) {
            double a = (Double) expected;
            double b = number instanceof BigDecimal d ? d.doubleValue() : number.doubleValue();
            return a == b || Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a));
        }
        return Meaning.equal(expected, got);
    }

    /** The report about all rows of its model. */
    static Report ofAll(Report report) {
        return report.of(Query.of(report.rows().model()));
    }
}
