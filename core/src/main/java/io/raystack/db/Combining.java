package io.raystack.db;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.query.Source;
import io.raystack.db.query.Source.Combined.Operator;
import java.util.ArrayList;
import java.util.List;

/** Makes queries about the rows of other queries. Stateless, thread-safe. */
final class Combining {
    private Combining() {}

    /** The combination; what is known to be empty is left out where it changes nothing. */
    static Query of(Operator operator, Query own, HasQuery first, HasQuery... rest) {
        List<Query> operands = new ArrayList<>(rest.length + 2);
        operands.add(own);
        operands.add(first.query());
        for (HasQuery next : rest) {
            operands.add(next.query());
        }
        if (!isNone(own)) {
            return combined(operator, operands);
        }
        boolean union = operator == Operator.UNION || operator == Operator.UNION_ALL;
        List<Query> some = operands.stream().filter(q -> !isNone(q)).toList();
        if (!union || some.isEmpty()) {
            return own;
        }
        return some.size() == 1 ? some.get(0) : combined(operator, some);
    }

    private static Query combined(Operator operator, List<Query> operands) {
        List<Query> plain = operands.stream().map(Query::withoutFetches).toList();
        return around(operands.get(0), new Source.Combined(operator, plain));
    }

    /** The rows of a query under a name. */
    static Query named(String name, Query query) {
        Query.Lock lock = query.lock();
        Query inner = query.withoutFetches().lock(Query.Lock.NONE);
        return around(inner, new Source.Named(name, inner)).lock(lock);
    }

    /** A query about rows that come from {@code source}, of which {@code first} says what they are. */
    private static Query around(Query first, Source source) {
        Selected wanted = first.selection();
        List<Node> values = new ArrayList<>();
        for (Node value : wanted.values()) {
            values.add(item(Naming.name(wanted.values(), values.size()), value, values.size() + 1));
        }
        List<Node.Aliased> annotations = new ArrayList<>();
        for (Node.Aliased annotation : values.isEmpty() ? wanted.annotations() : List.<Node.Aliased>of()) {
            if (!wanted.hidden().contains(annotation.name())) {
                annotations.add(new Node.Aliased(annotation.name(), new Node.Item(annotation.name())));
            }
        }
        return Query.of(first.model()).from(source).select(Selected.of(values).annotations(annotations));
    }

    private static Node item(String name, Node value, int at) {
        if (value instanceof Node.Row row) {
            throw new Unsupported(
                    "query.combined",
                    "A combination selects whole rows over \"" + row.hop() + "\".",
                    "Select their key or columns: value(x -> x.author().id).",
                    null);
        }
        Node item = new Node.Item(String.valueOf(at));
        return value instanceof Node.Named ? value : new Node.Aliased(name, item);
    }

    /** A query that is known to have no rows, because somebody said none(). */
    static boolean isNone(Query query) {
        return query.conditions().stream().anyMatch(Combining::isFalse);
    }

    private static boolean isFalse(Node condition) {
        return condition instanceof Node.Logic logic
                && logic.operator() == Node.Logic.Operator.OR
                && logic.operands().isEmpty();
    }

    /** The rows that a walk reaches from {@code start} within the rows of {@code query}. */
    static Query walk(Query query, Node parent, Tree walk) {
        Query from = Query.of(query.model())
                .from(new Source.Tree(parent, walk.direction(), walk.start(), query.conditions(), walk.reach()))
                .select(query.selection());
        Query ordered = query.order().isEmpty() ? from : from.orderBy(query.order());
        Query turned = query.reversed() ? ordered.reverse() : ordered;
        for (io.raystack.db.query.Fetch fetch : query.fetches()) {
            turned = turned.fetch(fetch);
        }
        return query.lock() == Query.Lock.NONE ? turned : turned.lock(query.lock());
    }
}
