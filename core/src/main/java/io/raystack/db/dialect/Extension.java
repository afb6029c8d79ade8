package io.raystack.db.dialect;

import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.jdbc.ConnectionSetup;
import io.raystack.db.query.Vocabulary;
import io.raystack.db.sql.Aggregates;
import io.raystack.db.sql.FunctionTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Functions, transforms, lookups and aggregates of one's own: the words that names may use, and how each database writes
 * them. Hand it over when a database is opened: {@code DatabaseOptions.named("default").extension(phonetics)}.
 *
 * <pre>{@code
 * FunctionDef SOUNDEX = FunctionDef.of("soundex", ColumnType.TEXT);
 * Extension phonetics = Extension.of(Vocabulary.NONE.with(SOUNDEX))
 *         .function("mariadb", "soundex", FunctionTable.named("SOUNDEX"))
 *         .function("sqlite", "soundex", FunctionTable.named("my_soundex"))
 *         .prepare("sqlite", connection -> ...);          // a function written in Java
 *
 * Person.objects.filter("name__soundex", "R163");
 * }</pre>
 *
 * <p>A database is meant by the beginning of its name, whatever the case. One that has no row for a function says so when a
 * query asks for it. Words are known to the whole process, what is written to the database that was opened so.
 *
 * <p>Immutable and thread-safe; each method gives a changed copy.
 */
public final class Extension {
    private final Vocabulary words;
    private final Map<String, Texts> databases;

    private Extension(Vocabulary words, Map<String, Texts> databases) {
        this.words = words;
        this.databases = Map.copyOf(databases);
    }

    /** What one database writes, and what its new connections need. */
    private record Texts(
            Map<String, FunctionTable.Row> functions, Map<String, Aggregates.Form> aggregates, ConnectionSetup setup) {
        static final Texts NONE = new Texts(Map.of(), Map.of(), ConnectionSetup.NONE);

        Texts and(Texts more) {
            Map<String, FunctionTable.Row> rows = new HashMap<>(functions);
            rows.putAll(more.functions);
            Map<String, Aggregates.Form> forms = new HashMap<>(aggregates);
            forms.putAll(more.aggregates);
            return new Texts(Map.copyOf(rows), Map.copyOf(forms), both(setup, more.setup));
        }
    }

    /** An extension with these words and no database yet. */
    public static Extension of(Vocabulary words) {
        return new Extension(words, Map.of());
    }

    /** How {@code database} writes a function, or a lookup, which is given both sides. */
    public Extension function(String database, String name, FunctionTable.Row row) {
        return with(database, new Texts(Map.of(name, row), Map.of(), ConnectionSetup.NONE));
    }

    /** How {@code database} writes an aggregate. */
    public Extension aggregate(String database, String name, Aggregates.Form form) {
        return with(database, new Texts(Map.of(), Map.of(name, form), ConnectionSetup.NONE));
    }

    /** What to do with every new connection to {@code database}: to make functions known to it. */
    public Extension prepare(String database, ConnectionSetup setup) {
        return with(database, new Texts(Map.of(), Map.of(), setup));
    }

    /** A dialect that writes these too; the words are known from now on. */
    public Dialect in(Dialect dialect) {
        Vocabulary.learn(words);
        String name = dialect.name().toLowerCase(Locale.ROOT);
        Texts texts = databases.entrySet().stream()
                .filter(e -> name.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Texts.NONE, Texts::and);
        ConnectionPlan plan = dialect.connections();
        return dialect.with(
                dialect.sql().with(texts.functions(), texts.aggregates()),
                plan.prepared(both(plan.prepare(), texts.setup())));
    }

    private Extension with(String database, Texts more) {
        Map<String, Texts> all = new HashMap<>(databases);
        all.merge(database.toLowerCase(Locale.ROOT), more, Texts::and);
        return new Extension(words, all);
    }

    private static ConnectionSetup both(ConnectionSetup first, ConnectionSetup second) {
        return connection -> {
            first.prepare(connection);
            second.prepare(connection);
        };
    }
}
