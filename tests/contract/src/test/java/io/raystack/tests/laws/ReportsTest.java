package io.raystack.tests.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.session.Opener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/**
 * Selections, calculations, conditions as values, aggregates over rows and related rows, groups, flattened relations, distinct,
 * order and slices give what they mean in memory. Fewer or more with {@code -Draystack.laws.reports=1000}, others with
 * {@code -Draystack.laws.first=5000}; the number of a broken one is printed and gives it again.
 */
class ReportsTest {
    private static final int REPORTS = Integer.getInteger("raystack.laws.reports", 20_000);
    private static final int TOLD = 5;
    private static final int FIRST = Integer.getInteger("raystack.laws.first", 0);

    @OnEveryDatabase
    void generated_reports_say_what_they_mean(TestDatabase database) {
        int reports = database.name().equals("sqlite-memory") ? REPORTS / 10 : REPORTS;
        System.out.println("Reports on " + database.name() + ": numbers " + FIRST + " to " + (FIRST + reports - 1));
        try (Session session = Opener.open(Opening.of(database.fresh().url()))) {
            session.tables().create(WorldMaker.metas());
            Sessions.Override here = Sessions.override(Sessions.DEFAULT, session);
            try {
                List<String> broken = new ArrayList<>();
                for (int done = 0; done < reports && broken.size() < TOLD; done += LawBook.PER_WORLD) {
                    broken.addAll(world(session, FIRST + done, Math.min(LawBook.PER_WORLD, reports - done)));
                }
                assertThat(broken).as("broken reports").isEmpty();
            } finally {
                here.close();
            }
        }
    }

    private static List<String> world(Session session, int first, int reports) {
        WorldMaker maker = new WorldMaker(first / LawBook.PER_WORLD);
        World world = maker.make();
        new Storage(session).store(world);
        ReportMaker questions = new ReportMaker(world.graph, maker.pool, world);
        ReportLaws laws = new ReportLaws(world);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            Report report = questions.report((long) first + i);
            String what = laws.broken(report);
            if (what != null) {
                String smaller = laws.broken(ReportLaws.ofAll(report));
                broken.add("report " + (first + i) + " on " + session.dialect().name() + "\n  " + report + "\n  " + what
                        + (smaller == null ? "" : "\nwithout conditions\n  " + smaller));
            }
        }
        return broken;
    }
}
