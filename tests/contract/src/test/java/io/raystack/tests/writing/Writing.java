package io.raystack.tests.writing;

import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tables of this package on one database, as the default one of this thread; statements are listened to. */
final class Writing implements AutoCloseable {
    private static final Map<String, Database> OPEN = new ConcurrentHashMap<>();
    private static final AtomicInteger NAMES = new AtomicInteger();

    final Database database;
    private final Database.Scope scope;
    private final Database.Scope listening;
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    private Writing(Database database) {
        this.database = database;
        this.scope = database.asDefault();
        this.listening = database.listen(event -> statements.add(event.sql()));
    }

    static Writing on(TestDatabase test) {
        return new Writing(OPEN.computeIfAbsent(test.name(), name -> {
            Database opened = Database.open(test.fresh().url(), DatabaseOptions.named("writing-" + name));
            opened.create(
                    Memo.class,
                    Account.class,
                    Token.class,
                    Country.class,
                    Membership.class,
                    Pet.class,
                    Harbour.class,
                    Harbour.Boat.class,
                    Harbour.Berth.class,
                    Fleet.Cabin.class,
                    Fleet.Lighthouse.class,
                    Fleet.Pilot.class,
                    Fleet.Gull.class,
                    Fleet.Buoy.class,
                    Fleet.Rock.class,
                    Fleet.Crate.class,
                    Fleet.Anchor.class);
            return opened;
        }));
    }

    /** A text that no other test uses. */
    static String fresh(String beginning) {
        return beginning + NAMES.incrementAndGet();
    }

    /** The statements that {@code work} sends. */
    List<String> sent(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        listening.close();
        scope.close();
    }
}
