package io.raystack.tests.laws;

import static io.raystack.db.query.Lookups.path;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Lookups;
import io.raystack.db.query.Node;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.Query;
import io.raystack.db.query.RelatedRows;
import io.raystack.db.query.TextExpr;
import io.raystack.tests.laws.Item.Kind;
import io.raystack.tests.laws.Report.Form;
import io.raystack.tests.laws.Report.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Questions about values, each number the same again. Belongs to one thread. */
final class ReportMaker {
    private final Graph graph;
    private final Pool pool;
    private final World world;
    private final Sentences sentences;

    ReportMaker(Graph graph, Pool pool, World world) {
        this.graph = graph;
        this.pool = pool;
        this.world = world;
        this.sentences = new Sentences(graph, pool, world);
    }

    /** The question with this number. */
    Report report(long number) {
        Chance chance = new Chance(number + 7_000_000_000L);
        Query asked = sentences.sentence(number);
        Query rows = chance.percent(50) ? asked : Query.of(asked.model());
        return new Asking(chance, graph.model(rows.model())).report(rows);
    }

    /** One question in the making. */
    private final class Asking {
        private final Chance chance;
        private final ModelSpec model;
        private final List<Item> items = new ArrayList<>();

        Asking(Chance chance, ModelSpec model) {
            this.chance = chance;
            this.model = model;
        }

        Report report(Query rows) {
            Form form = chance.of(Form.ROWS, Form.ROWS, Form.FLAT, Form.GROUPS, Form.GROUPS, Form.WHOLE);
            boolean distinct = form == Form.ROWS && chance.percent(30);
            boolean total = form == Form.ROWS && !distinct && chance.percent(50);
            switch (form) {
                case ROWS -> rows(total);
                case FLAT -> flat();
                case GROUPS -> groups();
                case WHOLE -> several(1 + chance.below(3), true);
            }
            List<Sort> sorts = form == Form.WHOLE || form == Form.FLAT ? List.of() : sorts(total);
            boolean sliced = total && chance.percent(50);
            int from = sliced ? chance.below(4) : 0;
            return new Report(
                    rows, List.copyOf(items), form, distinct, sorts, from, sliced ? from + 1 + chance.below(5) : -1);
        }

        private void rows(boolean total) {
            plain(1 + chance.below(2));
            for (int i = chance.below(3); i > 0; i--) {
                switch (chance.below(4)) {
                    case 0 -> calculation();
                    case 1 -> test();
                    default -> related();
                }
            }
            if (total) {
                items.add(selected(List.of(), model.keyFields().get(0)));
            }
        }

        private void related() {
            List<Edge> way = way(true);
            if (way.stream().anyMatch(Edge::toMany)) {
                aggregate(way, "a" + items.size());
            }
        }

        private void flat() {
            List<Edge> way = way(true);
            if (way.stream().noneMatch(Edge::toMany)) {
                plain(1);
                return;
            }
            ModelSpec end = way.get(way.size() - 1).target;
            for (FieldSpec field : chance.some(end.fields(), 1 + chance.below(2))) {
                items.add(selected(way, field));
            }
            plain(1);
        }

        private void groups() {
            plain(1 + chance.below(2));
            several(1 + chance.below(2), false);
        }

        private void several(int count, boolean whole) {
            for (int i = 0; i < count; i++) {
                boolean many = chance.percent(whole ? 40 : 30);
                aggregate(way(many), "a" + items.size());
            }
        }

        private void plain(int count) {
            for (int i = 0; i < count; i++) {
                List<Edge> way = way(false);
                ModelSpec end = end(way);
                Item item = selected(way, chance.of(end.fields()));
                if (items.stream().noneMatch(other -> other.name().equals(item.name()))) {
                    items.add(item);
                }
            }
        }

        private static Item selected(List<Edge> way, FieldSpec field) {
            return new Item(name(way, field.lookupName()), null, way, Kind.PLAIN, field, null);
        }

        private void calculation() {
            List<FieldSpec> small = small(model);
            if (!small.isEmpty()) {
                FieldSpec field = chance.of(small);
                Expr<Object, ?> more =
                        new NumberExpr<Object, Long>(value(List.of(), field).node()).plus(7);
                items.add(new Item("a" + items.size(), more, List.of(), Kind.SEVEN_MORE, field, null));
            }
        }

        private void test() {
            Words words = new Words(chance, pool, world);
            Expr<Object, Boolean> condition = chance.percent(50)
                    ? new ByName(chance, words, graph, model).condition(1)
                    : new Typed(chance, words, graph).condition(model, 1);
            items.add(new Item("a" + items.size(), condition, List.of(), Kind.TEST, null, condition.node()));
        }

        private void aggregate(List<Edge> way, String alias) {
            ModelSpec end = end(way);
            List<FieldSpec> small = small(end);
            List<FieldSpec> ordered =
                    end.fields().stream().filter(Words::isOrdered).toList();
            switch (chance.below(small.isEmpty() ? 3 : 5)) {
                case 0 -> items.add(rows(way, alias));
                case 1 -> {
                    FieldSpec field = chance.of(end.fields());
                    boolean once = chance.percent(50);
                    Expr<Object, ?> value = value(way, field);
                    items.add(new Item(
                            alias,
                            once ? value.countDistinct() : value.count(),
                            way,
                            once ? Kind.COUNT_DISTINCT : Kind.COUNT_VALUES,
                            field,
                            null));
                }
                case 2 -> {
                    FieldSpec field = chance.of(ordered);
                    boolean least = chance.percent(50);
                    items.add(new Item(alias, end(way, field, least), way, least ? Kind.MIN : Kind.MAX, field, null));
                }
                case 3 -> items.add(small(way, chance.of(small), alias, Kind.SUM));
                default -> items.add(small(way, chance.of(small), alias, Kind.AVG));
            }
        }

        private Item small(List<Edge> way, FieldSpec field, String alias, Kind kind) {
            NumberExpr<Object, Long> number = new NumberExpr<>(value(way, field).node());
            return new Item(alias, kind == Kind.SUM ? number.sum() : number.avg(), way, kind, field, null);
        }

        private Item rows(List<Edge> way, String alias) {
            Expr<Object, ?> count = way.stream().anyMatch(Edge::toMany)
                    ? declared(way) && way.get(way.size() - 1).toMany() && chance.percent(50)
                            ? RelatedRows.<Object>count(hop(way))
                            : path(name(way, "")).count()
                    : Lookups.<Object>count();
            boolean many = way.stream().anyMatch(Edge::toMany);
            return new Item(alias, count, many ? way : List.of(), Kind.COUNT, null, null);
        }

        private Expr<Object, ?> end(List<Edge> way, FieldSpec field, boolean least) {
            Node node = value(way, field).node();
            if (Words.isText(field)) {
                TextExpr<Object> text = new TextExpr<>(node);
                return least ? text.min() : text.max();
            }
            NumberExpr<Object, Long> any = new NumberExpr<>(node);
            return least ? any.min() : any.max();
        }

        /** Typed or by name. */
        private Expr<Object, ?> value(List<Edge> way, FieldSpec field) {
            return declared(way) && chance.percent(50)
                    ? new Expr<Object, Object>(new Node.Column(hop(way), field))
                    : path(name(way, field.lookupName()));
        }

        private List<FieldSpec> small(ModelSpec of) {
            return of.fields().stream()
                    .filter(f -> Pool.SMALL.contains(f.name()))
                    .toList();
        }

        /** Some steps; exactly one of them to several rows if {@code many} and there is one, else none. */
        private List<Edge> way(boolean many) {
            List<Edge> way = new ArrayList<>();
            for (int steps = many ? chance.of(0, 0, 1) : chance.of(0, 0, 1, 1, 2); steps > 0; steps--) {
                step(way, false);
            }
            if (many) {
                step(way, true);
                if (chance.percent(40)) {
                    step(way, false);
                }
            }
            return way;
        }

        private void step(List<Edge> way, boolean many) {
            List<Edge> edges = graph.from(end(way)).stream()
                    .filter(e -> e.toMany() == many)
                    .toList();
            if (!edges.isEmpty()) {
                way.add(chance.of(edges));
            }
        }

        private ModelSpec end(List<Edge> way) {
            return way.isEmpty() ? model : way.get(way.size() - 1).target;
        }

        private List<Sort> sorts(boolean total) {
            List<Sort> sorts = new ArrayList<>();
            List<Integer> sortable = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                boolean ordered = item.field() == null
                        ? item.kind() == Kind.COUNT
                        : item.kind().aggregates() && item.kind() != Kind.AVG || Words.isOrdered(item.field());
                if (ordered && item.kind() != Kind.AVG) {
                    sortable.add(i);
                }
            }
            for (int i : chance.some(sortable, chance.below(3))) {
                sorts.add(new Sort(i, chance.percent(50)));
            }
            if (total) {
                sorts.removeIf(s -> s.item() == items.size() - 1);
                sorts.add(new Sort(items.size() - 1, chance.percent(50)));
            }
            return sorts;
        }
    }

    private static boolean declared(List<Edge> way) {
        return way.stream()
                .allMatch(e -> e.source.relations().stream()
                        .anyMatch(r -> r.lookupName().equals(e.name)));
    }

    private static Hop hop(List<Edge> way) {
        Hop hop = Hop.ROOT;
        for (Edge edge : way) {
            hop = hop.to(edge.source.relations().stream()
                    .filter(r -> r.lookupName().equals(edge.name))
                    .findFirst()
                    .orElseThrow());
        }
        return hop;
    }

    private static String name(List<Edge> way, String end) {
        String before = way.stream().map(e -> e.name).collect(Collectors.joining("__"));
        return before.isEmpty() ? end : end.isEmpty() ? before : before + "__" + end;
    }
}
