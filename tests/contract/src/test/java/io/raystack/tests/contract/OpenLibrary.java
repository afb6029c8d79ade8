package io.raystack.tests.contract;

import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.db.jdbc.Transaction;
import io.raystack.db.jdbc.TransactionOptions;
import io.raystack.db.query.HasQuery;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Card;
import io.raystack.tests.library.Loan;
import io.raystack.tests.library.Portrait;
import io.raystack.tests.library.Publisher;
import io.raystack.tests.library.Reader;
import io.raystack.tests.library.Specimen;
import io.raystack.tests.library.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The tables of the library on one database, as the default one for this thread until it is closed; what was written is then
 * rolled back. The tables are made once for all tests.
 */
public final class OpenLibrary implements AutoCloseable {
    private static final Map<String, Database> OPEN = new ConcurrentHashMap<>();

    private final Database.Scope scope;
    private final Transaction transaction;

    private OpenLibrary(Database database) {
        scope = database.asDefault();
        transaction = session().connections().begin(TransactionOptions.PLAIN);
    }

    /** Opens it; the caller closes it. */
    public static OpenLibrary on(TestDatabase database) {
        return new OpenLibrary(OPEN.computeIfAbsent(database.name(), name -> {
            Database opened = Database.open(database.fresh().url(), DatabaseOptions.named("library-" + name));
            opened.create(
                    Author.class,
                    Portrait.class,
                    Publisher.class,
                    Tag.class,
                    Book.class,
                    Reader.class,
                    Card.class,
                    Loan.class,
                    Specimen.class);
            return opened;
        }));
    }

    /** The database at work. */
    public Session session() {
        return Sessions.of(Sessions.DEFAULT);
    }

    /** The SQL of a query behind its first table: joins, WHERE, ORDER BY; aliases counted in the order in which they come. */
    public String sqlBehindTable(HasQuery query) {
        String text = session().planner().select(query.query()).sql().text();
        String table = " AS \"t0\" ";
        Map<String, String> aliases = new LinkedHashMap<>(Map.of("\"t0\"", "\"t0\""));
        return Pattern.compile("\"t\\d+\"")
                .matcher(text.substring(text.indexOf(table) + table.length()))
                .replaceAll(alias -> aliases.computeIfAbsent(alias.group(), any -> "\"t" + aliases.size() + "\""));
    }

    @Override
    public void close() {
        try {
            transaction.rollback();
        } finally {
            scope.close();
        }
    }
}
