package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what the default database says to a question with what the oracle says. */
final class Laws {
    private final World world;
    private final Orders orders;
    private final UnaryOperator<Query> hearing;

    /** {@code hearing} is what becomes of a question on its way to the database: nothing, or a planted fault. */
    Laws(World world, UnaryOperator<Query> hearing) {
        this.world = world;
        this.orders = new Orders(world);
        this.hearing = hearing;
    }

    /** Which law is broken by the answer to {@code query}, or null; {@code number} picks the checks beside the first two. */
    @Nullable
    String broken(Query query, Set<Long> expected, long number) {
        try {
            String broken = rows(query, expected);
            broken = broken == null ? complement(query) : broken;
            return broken == null ? further(query, expected, number) : broken;
        } catch (RuntimeException failed) {
            return "it fails: " + failed;
        }
    }

    /** The same, with all checks. */
    @Nullable
    String broken(Query query) {
        try {
            Set<Long> expected = new Oracle(world, new Trace()).keys(query);
            for (int number = 0; number < 4; number++) {
                String broken = broken(query, expected, number);
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        } catch (RuntimeException wrong) {
            return null; // a smaller question that the oracle does not understand
        }
    }

    /** {@code filter(p)} gives exactly the rows for which p is true, each once. */
    private @Nullable String rows(Query query, Set<Long> expected) {
        return compare("filter", asking(query).keys(), expected);
    }

    /** {@code exclude(p)} gives exactly the others. */
    private @Nullable String complement(Query query) {
        if (query.conditions().isEmpty()) {
            return null;
        }
        Node first = query.conditions().get(0);
        Query filtered = Query.of(query.model()).where(first);
        Set<Long> others =
                world.rows(model(query)).stream().map(Row::id).collect(Collectors.toCollection(TreeSet::new));
        others.removeAll(new Oracle(world, new Trace()).keys(filtered));
        return compare(
                "exclude",
                asking(Query.of(query.model()).where(new Node.Not(first))).keys(),
                others);
    }

    private @Nullable String further(Query query, Set<Long> expected, long number) {
        return switch ((int) (number % 4)) {
            case 0 -> {
                long count = asking(query).count();
                yield count == expected.size() ? null : "count: expected " + expected.size() + ", got " + count;
            }
            case 1 -> {
                boolean exists = asking(query).exists();
                yield exists == !expected.isEmpty() ? null : "exists: got " + exists + " for " + expected;
            }
            case 2 -> ordered(query, expected, number);
            default -> compare("list", asking(query).entities(), expected);
        };
    }

    /** An order changes nothing about which rows come, and they come in it. */
    private @Nullable String ordered(Query query, Set<Long> expected, long number) {
        List<Order<Object>> by = orders.orders(model(query), new Chance(number));
        List<Long> keys = asking(query).orderBy(by).keys();
        String broken = compare("orderBy", keys, expected);
        return broken != null || orders.sorted(model(query), keys, by) ? broken : "order: " + keys + " is not in " + by;
    }

    private static @Nullable String compare(String what, List<Long> got, Set<Long> expected) {
        Set<Long> once = new HashSet<>(got);
        if (once.size() < got.size()) {
            return what + ": the same row twice in " + got;
        }
        return once.equals(expected) ? null : what + ": expected " + expected + ", got " + new TreeSet<>(got);
    }

    private Asking asking(Query query) {
        return Asking.of(hearing.apply(query));
    }

    private ModelSpec model(Query query) {
        return world.graph.model(query.model());
    }
}
