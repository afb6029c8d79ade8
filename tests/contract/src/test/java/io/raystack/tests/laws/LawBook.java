package io.raystack.tests.laws;

import io.raystack.db.query.Query;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Asks a database many generated questions: some worlds, in each of them many sentences. Every question has a number that
 * gives it again.
 */
final class LawBook {
    /** Questions put to one world before the next is stored. */
    static final int PER_WORLD = 500;

    private final Session session;
    private final Coverage coverage;
    private final UnaryOperator<Query> hearing;

    LawBook(Session session, Coverage coverage, UnaryOperator<Query> hearing) {
        this.session = session;
        this.coverage = coverage;
        this.hearing = hearing;
    }

    /** What the first broken law says, made as small as possible; null when none is broken by so many questions. */
    @Nullable
    String firstBroken(int from, int questions) {
        Sessions.Override here = Sessions.override(Sessions.DEFAULT, session);
        try {
            String broken = null;
            for (int done = 0; done < questions && broken == null; done += PER_WORLD) {
                broken = world((from + done) / PER_WORLD, Math.min(PER_WORLD, questions - done));
            }
            return broken;
        } finally {
            here.close();
        }
    }

    private @Nullable String world(int worldNumber, int questions) {
        WorldMaker maker = new WorldMaker(worldNumber);
        World world = maker.make();
        new Storage(session).store(world);
        Sentences sentences = new Sentences(world.graph, maker.pool, world);
        Laws laws = new Laws(world, hearing);
        for (int i = 0; i < questions; i++) {
            long number = (long) worldNumber * PER_WORLD + i;
            Query query = sentences.sentence(number);
            Trace trace = new Trace();
            Set<Long> expected = new Oracle(world, trace).keys(query);
            coverage.add(
                    Features.of(query, world.graph),
                    trace,
                    expected.size(),
                    world.rows(world.graph.model(query.model())).size());
            String broken = laws.broken(query, expected, number);
            if (broken != null) {
                return report(world, query, number, broken);
            }
        }
        return null;
    }

    private String report(World world, Query query, long number, String broken) {
        Laws laws = new Laws(world, hearing);
        Query small = Shrinker.shrink(query, q -> laws.broken(q) != null);
        String again = laws.broken(small);
        return "question " + number + " on " + session.dialect().name() + "\n  " + broken + "\n  " + Parts.text(query)
                + "\nsmallest\n  " + again + "\n  " + Parts.text(small) + "\n  " + sql(small) + "\nrows\n  "
                + world.rows(world.graph.model(query.model()));
    }

    private String sql(Query query) {
        try {
            return session.planner().select(query).sql().text();
        } catch (RuntimeException failed) {
            return "no SQL: " + failed;
        }
    }
}
