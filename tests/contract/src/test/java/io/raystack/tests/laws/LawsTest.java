package io.raystack.tests.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.session.Opener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Session;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;

/**
 * The laws hold: {@code filter} gives exactly the rows for which the condition is true in memory, {@code exclude} exactly the
 * others, {@code count}, {@code exists}, {@code orderBy} and {@code list} agree. Fewer or more conditions with {@code
 * -Draystack.laws.conditions=1000}, others with {@code -Draystack.laws.first=5000}.
 */
class LawsTest {
    private static final int CONDITIONS = Integer.getInteger("raystack.laws.conditions", 20_000);
    private static final int FIRST = Integer.getInteger("raystack.laws.first", 0);
    private static final int EACH = 100;
    private static final int TELLING = 30;

    @OnEveryDatabase
    void the_laws_hold_for_generated_conditions(TestDatabase database) {
        // the same engine as in a file: enough to see that it is opened rightly
        int conditions = database.name().equals("sqlite-memory") ? CONDITIONS / 10 : CONDITIONS;
        Coverage coverage = new Coverage(database.name());
        try (Session session = Opener.open(Opening.of(database.fresh().url()))) {
            session.tables().create(WorldMaker.metas());
            String broken = new LawBook(session, coverage, said -> said).firstBroken(FIRST, conditions);
            assertThat(broken).as("broken law").isNull();
        }
        System.out.println(coverage.table());
        assertThat(coverage.below(EACH * conditions / 20_000))
                .as("asked too rarely")
                .isEmpty();
        assertThat(coverage.tellingPercent())
                .as("results neither empty nor everything, in percent")
                .isGreaterThanOrEqualTo(TELLING);
    }
}
