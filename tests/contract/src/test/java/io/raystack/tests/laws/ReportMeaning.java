package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.tests.laws.Item.Kind;
import io.raystack.tests.laws.Report.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to a report, computed in memory, straight from the laws: every aggregate by itself, over its own path. */
final class ReportMeaning {
    private final World world;
    private final Oracle oracle;

    ReportMeaning(World world) {
        this.world = world;
        this.oracle = new Oracle(world, new Trace());
    }

    /** The rows of the answer, in one of the orders that the report allows. */
    List<List<@Nullable Object>> answer(Report report) {
        List<Row> rows = oracle.rows(report.rows(), null);
        List<List<@Nullable Object>> answer = switch (report.form()) {
            case ROWS -> rows.stream().map(r -> values(report, r, List.of(r))).toList();
            case FLAT -> flat(report, rows);
            case GROUPS -> groups(report, rows);
            case WHOLE -> List.of(values(report, Row.ABSENT, rows));
        };
        if (report.distinct()) {
            answer = new ArrayList<>(new LinkedHashSet<>(answer));
        }
        answer = new ArrayList<>(answer);
        answer.sort(order(report));
        int to = report.to() < 0 ? answer.size() : Math.min(report.to(), answer.size());
        return answer.subList(Math.min(report.from(), to), to);
    }

    /** How rows of the answer are sorted. */
    static Comparator<List<@Nullable Object>> order(Report report) {
        Comparator<List<@Nullable Object>> order = (a, b) -> 0;
        for (Report.Sort sort : report.sorts()) {
            Comparator<List<@Nullable Object>> next = (a, b) -> compare(a.get(sort.item()), b.get(sort.item()));
            order = order.thenComparing(sort.descending() ? next.reversed() : next);
        }
        return order;
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null ? Boolean.compare(a != null, b != null) : Meaning.order(a, b);
    }

    private List<List<@Nullable Object>> groups(Report report, List<Row> rows) {
        Map<List<@Nullable Object>, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            report.items().stream().filter(i -> !i.kind().aggregates()).forEach(i -> key.add(value(i, row)));
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return groups.values().stream()
                .map(group -> values(report, group.get(0), group))
                .toList();
    }

    /** A row for each related row; one where there is none. */
    private List<List<@Nullable Object>> flat(Report report, List<Row> rows) {
        List<Edge> way = report.items().stream()
                .filter(Item::overMany)
                .map(Item::way)
                .findFirst()
                .orElse(List.of());
        List<List<@Nullable Object>> answer = new ArrayList<>();
        for (Row row : rows) {
            for (Row end : endsOrNone(row, way)) {
                List<@Nullable Object> values = new ArrayList<>();
                for (Item item : report.items()) {
                    values.add(item.overMany() ? field(item, end) : value(item, row));
                }
                answer.add(values);
            }
        }
        return answer;
    }

    private List<@Nullable Object> values(Report report, Row row, List<Row> together) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Item item : report.items()) {
            values.add(
                    item.kind().aggregates()
                            ? aggregate(item, report.form() == Form.ROWS ? List.of(row) : together)
                            : value(item, row));
        }
        return values;
    }

    private @Nullable Object value(Item item, Row row) {
        if (item.condition() != null) {
            ModelSpec model = Objects.requireNonNull(row.model());
            return oracle.holds(item.condition(), Scope.of(model, row, null));
        }
        Row end = row;
        for (Edge edge : item.way()) {
            end = world.one(end, edge);
        }
        Object value = field(item, end);
        return item.kind() == Kind.SEVEN_MORE && value != null ? (Object) ((Long) value + 7) : value;
    }

    private static @Nullable Object field(Item item, Row row) {
        Object value =
                Meaning.plain(row.get(Objects.requireNonNull(item.field()).name()));
        if (value instanceof Double number && number == 0) {
            return 0.0; // a database has one zero
        }
        return value instanceof BigDecimal decimal ? (Object) decimal.stripTrailingZeros() : value;
    }

    private List<Row> ends(Row row, List<Edge> way) {
        List<Row> ends = List.of(row);
        for (Edge edge : way) {
            ends = ends.stream().flatMap(r -> world.many(r, edge).stream()).toList();
        }
        return ends;
    }

    /** The same, with the absent row wherever a relation leads nowhere. */
    private List<Row> endsOrNone(Row row, List<Edge> way) {
        List<Row> ends = List.of(row);
        for (Edge edge : way) {
            ends = ends.stream()
                    .flatMap(r -> {
                        List<Row> next = world.many(r, edge);
                        return next.isEmpty() ? Stream.of(Row.ABSENT) : next.stream();
                    })
                    .toList();
        }
        return ends;
    }

    private @Nullable Object aggregate(Item item, List<Row> rows) {
        List<Row> ends =
                rows.stream().flatMap(r -> ends(r, item.way()).stream()).toList();
        if (item.kind() == Kind.COUNT) {
            return (long) ends.size();
        }
        List<Object> values = new ArrayList<>();
        for (Row end : ends) {
            Object value = field(item, end);
            if (value != null) {
                values.add(value);
            }
        }
        return fold(item.kind(), values);
    }

    private static @Nullable Object fold(Kind kind, List<Object> values) {
        Function<Object, Long> whole = v -> (Long) v;
        return switch (kind) {
            case COUNT_VALUES -> (long) values.size();
            case COUNT_DISTINCT -> (long) distinct(values);
            case MIN -> values.stream().min(Meaning::order).orElse(null);
            case MAX -> values.stream().max(Meaning::order).orElse(null);
            case SUM -> values.isEmpty() ? null : values.stream().map(whole).reduce(0L, Long::sum);
            case AVG -> {
                double sum = values.stream().map(whole).reduce(0L, Long::sum);
                yield values.isEmpty() ? null : (Object) (sum / values.size());
            }
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static int distinct(List<Object> values) {
        List<Object> once = new ArrayList<>();
        for (Object value : values) {
            if (once.stream().noneMatch(o -> Meaning.equal(o, value))) {
                once.add(value);
            }
        }
        return once.size();
    }
}
