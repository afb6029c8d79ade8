package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregates of the format. Stateless, thread-safe. */
final class AggregateCalls {
    private AggregateCalls() {}

    static void put(Map<String, Calls.Maker> all) {
        all.put("Count", aggregate(AggregateDef.COUNT));
        all.put("Sum", aggregate(AggregateDef.SUM));
        all.put("Avg", aggregate(AggregateDef.AVG));
        all.put("Min", aggregate(AggregateDef.MIN));
        all.put("Max", aggregate(AggregateDef.MAX));
    }

    private static Calls.Maker aggregate(AggregateDef definition) {
        return (in, call) -> of(in, call, definition);
    }

    private static Expr<Object, ?> of(Expressions in, Json call, AggregateDef definition) {
        Json argument = Said.positional(call).get(0);
        boolean every = Said.isString(argument) && argument.string().equals("*");
        Map<String, Json> said = Said.keywords(call);
        Json filter = said.get("filter");
        @Nullable
        Node condition =
                filter == null || filter.isNull() ? null : in.condition(filter).node();
        Expr<Object, ?> aggregate = new Expr<>(new Node.Aggregate(
                definition,
                Hop.ROOT,
                every ? null : in.of(argument).node(),
                Said.isTrue(said.get("distinct")),
                condition));
        Json instead = said.get("default");
        return instead == null || instead.isNull()
                ? aggregate
                : Expressions.call(FunctionDef.COALESCE, List.of(aggregate, in.of(instead)));
    }
}
