package io.raystack.examples.chinook;

import io.raystack.db.Database;
import java.util.Optional;

/**
 * Opens a database, loads the store, asks the questions: {@code Main [jdbc url [user password]]}. Without arguments the
 * database is what {@code RAYSTACK_DATABASE_URL} names, else the file {@code chinook.db} in the working directory.
 *
 * <p>Stateless, thread-safe.
 */
public final class Main {
    private Main() {}

    /** Runs the example. */
    public static void main(String[] args) {
        String named =
                Optional.ofNullable(System.getenv("RAYSTACK_DATABASE_URL")).orElse("jdbc:sqlite:chinook.db");
        String url = args.length > 0 ? args[0] : named;
        try (Database database = args.length > 2 ? Database.open(url, args[1], args[2]) : Database.open(url)) {
            new Tour(database, System.out).run();
        }
    }
}
