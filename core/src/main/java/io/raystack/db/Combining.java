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

/** Makes one query of several. Stateless, thread-safe. */
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
        boolean union = operator == Operator.UNION || operator == Operator.UNION_ALL;
        if (!isNone(own)) {
            return combined(operator, operands);
        }
        List<Query> some = operands.stream().filter(q -> !isNone(q)).toList();
        if (!union || some.isEmpty()) {
            return own;
        }
        return some.size() == 1 ? some.get(0) : combined(operator, some);
    }

    private static Query combined(Operator operator, List<Query> operands) {
        List<Query> plain = operands.stream().map(Query::withoutFetches).toList();
        Query all = Query.of(operands.get(0).model()).from(new Source.Combined(operator, plain));
        Selected wanted = operands.get(0).selection();
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
        return all.select(Selected.of(values).annotations(annotations));
    }

    private static Node.Aliased item(String name, Node value, int at) {
        if (value instanceof Node.Row row) {
            throw new Unsupported(
                    "query.combined",
                    "A combination selects whole rows over \"" + row.hop() + "\".",
                    "Select their key or columns: value(x -> x.author().id).",
                    null);
        }
        return new Node.Aliased(name, new Node.Item(String.valueOf(at)));
    }

    private static boolean isNone(Query query) {
        return query.conditions().stream().anyMatch(Combining::isFalse);
    }

    private static boolean isFalse(Node condition) {
        return condition instanceof Node.Logic logic
                && logic.operator() == Node.Logic.Operator.OR
                && logic.operands().isEmpty();
    }
}
