package io.raystack.tests.laws;

import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.tests.laws.Scope.Place;
import io.raystack.tests.laws.Trace.Met;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One comparison in one scope: finds its rows, computes both sides, compares. */
final class Comparison {
    private final World world;
    private final Oracle oracle;
    private final Node node;
    private final Scope scope;

    Comparison(World world, Oracle oracle, Node node, Scope scope) {
        this.world = world;
        this.oracle = oracle;
        this.node = node;
        this.scope = scope;
    }

    /** Whether it holds for some row at the end of each of its to-many paths. */
    boolean holds() {
        List<Reference> references = references(node, scope, world.graph);
        List<Place> places = references.stream()
                .flatMap(r -> r.toMany().stream())
                .distinct()
                .sorted(java.util.Comparator.comparingInt(p -> p.edges().size()))
                .toList();
        return oracle.some(places, scope, this::holdsIn);
    }

    private boolean holdsIn(Scope chosen) {
        if (node instanceof Node.NamedCompare named) {
            Reference left = Reference.named(named.lookup(), chosen.model(), world.graph);
            return compare(left.lookup(), value(left, chosen), named.right(), chosen);
        }
        if (node instanceof Node.Compare compare) {
            return compare(compare.lookup().name(), value(compare.left(), chosen), compare.right(), chosen);
        }
        throw new IllegalArgumentException("not a condition: " + node);
    }

    private boolean compare(String lookup, @Nullable Object left, Node right, Scope chosen) {
        if (right instanceof Node.SubQuery nested && lookup.equals("in")) {
            return left != null
                    && oracle.rows(nested.query(), chosen).stream()
                            .map(row -> selected(nested.query(), row, chosen))
                            .anyMatch(v -> v != null && Meaning.equal(left, v));
        }
        Object other = value(right, chosen);
        if (left == null) {
            oracle.trace.meet(other == null ? Met.NULL_ON_BOTH_SIDES : Met.NULL_COMPARED);
        }
        return Meaning.holds(lookup, left, other);
    }

    /** The one value that a nested query gives for its row: the selected one, else the key. */
    private @Nullable Object selected(Query query, Row row, Scope around) {
        List<Node> values = query.selection().values();
        return values.isEmpty()
                ? (Object) row.id()
                : value(values.get(0), Scope.of(world.graph.model(query.model()), row, around));
    }

    private @Nullable Object value(Node value, Scope chosen) {
        if (value instanceof Node.Literal literal) {
            return literal(literal.value());
        }
        if (value instanceof Node.Literals literals) {
            return literals.values().stream().map(Comparison::literal).toList();
        }
        if (value instanceof Node.Column column) {
            return value(Reference.of(column, chosen, world.graph), chosen);
        }
        if (value instanceof Node.Named named) {
            return value(Reference.named(named.path(), chosen.model(), world.graph), chosen);
        }
        if (value instanceof Node.Call call) {
            List<@Nullable Object> arguments = new ArrayList<>();
            call.arguments().forEach(a -> arguments.add(value(a, chosen)));
            return Meaning.call(call.function().name(), arguments);
        }
        if (value instanceof Node.Aggregate aggregate) {
            return aggregate(aggregate, chosen);
        }
        if (value instanceof Node.Outer outer) {
            return value(outer.value(), Objects.requireNonNull(chosen.outer()));
        }
        throw new IllegalArgumentException("not a value: " + value);
    }

    private @Nullable Object value(Reference reference, Scope chosen) {
        return Meaning.plain(oracle.at(reference.place(), chosen).get(reference.field()));
    }

    private static @Nullable Object literal(@Nullable Object value) {
        if (value instanceof Stateful entity) {
            io.raystack.db.mapping.Meta<Stateful> meta = Metas.of(entity);
            return meta.get(entity, meta.keyIndex());
        }
        return Meaning.plain(value);
    }

    private @Nullable Object aggregate(Node.Aggregate node, Scope chosen) {
        Place over = Reference.place(node.over(), chosen, world.graph);
        List<Row> rows = List.of(chosen.at(over.base()));
        for (Edge edge : over.edges()) {
            rows = rows.stream().flatMap(row -> world.many(row, edge).stream()).toList();
        }
        if (node.argument() == null) {
            return (long) rows.size();
        }
        String field = ((Node.Column) node.argument()).field().name();
        List<Object> values = new ArrayList<>();
        for (Row row : rows) {
            Object value = Meaning.plain(row.get(field));
            if (value != null && !(node.distinct() && values.contains(value))) {
                values.add(value);
            }
        }
        return fold(node.aggregate(), values);
    }

    private static @Nullable Object fold(AggregateDef aggregate, List<Object> values) {
        return switch (aggregate.name()) {
            case "count" -> (long) values.size();
            case "min" -> values.stream().min(Meaning::order).orElse(null);
            case "max" -> values.stream().max(Meaning::order).orElse(null);
            case "sum" ->
                values.stream()
                        .reduce((a, b) -> Objects.requireNonNull(Meaning.call("plus", List.of(a, b))))
                        .orElse(null);
            default -> throw new IllegalArgumentException(aggregate.name() + " is not exact");
        };
    }

    /** The columns that a comparison speaks of, both sides; those of nested queries and aggregates are not among them. */
    static List<Reference> references(Node node, Scope scope, Graph graph) {
        List<Reference> found = new ArrayList<>();
        collect(node, scope, graph, found);
        return found;
    }

    private static void collect(Node node, Scope scope, Graph graph, List<Reference> found) {
        if (node instanceof Node.NamedCompare named) {
            found.add(Reference.named(named.lookup(), scope.model(), graph));
            collect(named.right(), scope, graph, found);
        } else if (node instanceof Node.Compare compare) {
            collect(compare.left(), scope, graph, found);
            collect(compare.right(), scope, graph, found);
        } else if (node instanceof Node.Column column) {
            found.add(Reference.of(column, scope, graph));
        } else if (node instanceof Node.Named named) {
            found.add(Reference.named(named.path(), scope.model(), graph));
        } else if (node instanceof Node.Call call) {
            call.arguments().forEach(a -> collect(a, scope, graph, found));
        }
    }
}
