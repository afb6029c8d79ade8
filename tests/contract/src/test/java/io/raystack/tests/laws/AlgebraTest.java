package io.raystack.tests.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Model;
import io.raystack.db.QuerySet;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Condition;
import io.raystack.db.session.Opener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The algebra of query sets, each law for a thousand generated sentences. Fewer or more with {@code
 * -Draystack.laws.algebra=100}, others with {@code -Draystack.laws.first=5000}.
 */
class AlgebraTest {
    private static final int EACH = Integer.getInteger("raystack.laws.algebra", 1_000);
    private static final int FIRST = Integer.getInteger("raystack.laws.first", 0);
    private static final int TOLD = 5;

    @OnEveryDatabase
    void two_ways_to_ask_the_same_agree(TestDatabase database) {
        int each = database.name().equals("sqlite-memory") ? EACH / 10 : EACH;
        System.out.println("Algebra on " + database.name() + ": sentences " + FIRST + " to " + (FIRST + each - 1));
        List<String> broken = new ArrayList<>();
        try (Session session = Opener.open(Opening.of(database.fresh().url()))) {
            session.tables().create(WorldMaker.metas());
            Sessions.Override here = Sessions.override(Sessions.DEFAULT, session);
            try {
                for (int done = 0; done < each && broken.size() < TOLD; done += LawBook.PER_WORLD) {
                    world(session, FIRST + done, Math.min(LawBook.PER_WORLD, each - done), broken);
                }
            } finally {
                here.close();
            }
        }
        assertThat(broken).as("broken laws").isEmpty();
    }

    private static void world(Session session, int first, int sentences, List<String> broken) {
        WorldMaker maker = new WorldMaker(first / LawBook.PER_WORLD);
        World world = maker.make();
        new Storage(session).store(world);
        Sentences questions = new Sentences(world.graph, maker.pool, world);
        for (long number = first; number < first + sentences; number++) {
            Asking asking = Asking.of(questions.sentence(number));
            Chance chance = new Chance(number);
            ModelSpec model = world.graph.model(asking.query().model());
            Typed typed = new Typed(chance, new Words(chance, maker.pool, world), world.graph);
            Algebra<?, ?, ?> algebra = algebra(
                    (QuerySet<?, ?, ?>) asking.querySet(),
                    typed.condition(model, 2),
                    typed.condition(model, 2),
                    chance);
            for (Algebra.Law law : Algebra.Law.values()) {
                String what = broken(algebra, law);
                if (what != null) {
                    broken.add(law + ", sentence " + number + " on "
                            + session.dialect().name() + "\n  " + Parts.text(asking.query()) + "\n  " + what);
                }
            }
        }
    }

    private static @Nullable String broken(Algebra<?, ?, ?> algebra, Algebra.Law law) {
        try {
            return algebra.broken(law);
        } catch (RuntimeException failed) {
            return "it fails: " + failed;
        }
    }

    @SuppressWarnings("unchecked") // every model of the library extends Model, and a query set is its own last type
    private static <T extends Model, P, Q extends QuerySet<T, P, Q>> Algebra<T, P, Q> algebra(
            QuerySet<?, ?, ?> rows, Condition<Object> p, Condition<Object> q, Chance chance) {
        Q said = (Q) rows;
        Q all = (Q)
                Asking.of(io.raystack.db.query.Query.of(rows.query().model())).querySet();
        return new Algebra<>(all, said, p, q, chance);
    }
}
