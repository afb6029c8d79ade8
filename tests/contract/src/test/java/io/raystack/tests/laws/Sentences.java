package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.function.Supplier;

/** Whole questions: one to three calls of filter and exclude, typed and by name. Each number gives the same question again. */
final class Sentences {
    private final Graph graph;
    private final Pool pool;
    private final World world;

    Sentences(Graph graph, Pool pool, World world) {
        this.graph = graph;
        this.pool = pool;
        this.world = world;
    }

    /** The question with this number. */
    Query sentence(long number) {
        Chance chance = new Chance(number);
        ModelSpec model = chance.of(WorldMaker.MODELS);
        Words words = new Words(chance, pool, world);
        Typed typed = new Typed(chance, words, graph);
        ByName names = new ByName(chance, words, graph, model);
        int calls = chance.of(1, 1, 1, 1, 2, 2, 3);
        boolean byName = chance.percent(45);
        Query query = Query.of(model.className());
        for (int i = 0; i < calls; i++) {
            int depth = chance.below(calls == 1 ? 5 : 4);
            Node call = call(chance, byName, () -> names.condition(depth), () -> typed.condition(model, depth));
            query = query.where(chance.percent(30) ? new Node.Not(call) : call);
            if (chance.percent(30)) {
                names.refocus();
            }
        }
        return query;
    }

    /** By name, typed, or both in one call. */
    private static Node call(
            Chance chance, boolean byName, Supplier<Condition<Object>> names, Supplier<Condition<Object>> typed) {
        if (chance.percent(10)) {
            return chance.percent(60)
                    ? names.get().and(typed.get()).and(names.get()).node()
                    : names.get().or(typed.get()).node();
        }
        return byName != chance.percent(10) ? names.get().node() : typed.get().node();
    }
}
