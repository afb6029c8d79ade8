package io.raystack.examples.chinook;

import io.raystack.db.Database;
import io.raystack.db.Model;
import io.raystack.examples.chinook.load.Loader;
import io.raystack.examples.chinook.load.Script;
import io.raystack.examples.chinook.model.Album;
import io.raystack.examples.chinook.model.Artist;
import io.raystack.examples.chinook.model.Customer;
import io.raystack.examples.chinook.model.Employee;
import io.raystack.examples.chinook.model.Genre;
import io.raystack.examples.chinook.model.Invoice;
import io.raystack.examples.chinook.model.InvoiceLine;
import io.raystack.examples.chinook.model.MediaType;
import io.raystack.examples.chinook.model.Playlist;
import io.raystack.examples.chinook.model.Track;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Loads the store into the default database, then asks and changes it, each question with the SQL behind it.
 *
 * <p>Belongs to one thread.
 */
public final class Tour {
    /** All models of the store. */
    private static final List<Class<? extends Model>> MODELS = List.of(
            Artist.class,
            Album.class,
            Genre.class,
            MediaType.class,
            Track.class,
            Playlist.class,
            Employee.class,
            Customer.class,
            Invoice.class,
            InvoiceLine.class);

    private final Database database;
    private final PrintStream out;
    private final SqlLog log = new SqlLog();

    /** A tour through {@code database}, which must be the default one, told on {@code out}. */
    public Tour(Database database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /** Makes the tables anew, loads the store, answers every question. */
    public void run() {
        Database.Scope listening = database.listen(log);
        try {
            load();
            int number = 0;
            for (Question question : Questions.all()) {
                ask(++number, question);
            }
        } finally {
            listening.close();
        }
    }

    private void load() {
        Class<?>[] models = MODELS.toArray(new Class<?>[0]);
        Database.dropTables(models);
        Database.createTables(models);
        log.take();
        long start = System.nanoTime();
        Map<String, Long> rows = new Loader(Script.onClassPath()).load();
        long millis = (System.nanoTime() - start) / 1_000_000;
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        out.println(database.name() + ": " + all + " rows in " + rows.size() + " tables loaded by "
                + log.take().size() + " statements in " + millis + " ms");
        Table.of(rows.entrySet(), "table", "rows")
                .row(e -> List.of(e.getKey(), e.getValue()))
                .print(out);
    }

    private void ask(int number, Question question) {
        out.println();
        out.println(number + ". " + question.title());
        log.take();
        Table answer = question.answer().get();
        log.take().forEach(sql -> out.println("   " + sql));
        answer.print(out);
    }
}
