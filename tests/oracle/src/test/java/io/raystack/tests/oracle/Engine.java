package io.raystack.tests.oracle;

import io.raystack.db.Database;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs between the databases that the cases run on: foreign keys that nobody checks until the end, and counters of keys.
 * Belongs to the thread that runs the cases.
 */
final class Engine {
    private static final Pattern INSERT = Pattern.compile("(?i)^\\s*insert\\s+(?:ignore\\s+)?into\\s+[\"`]?(\\w+)");

    private final String name;
    private final String url;
    private final Set<String> touched = new TreeSet<>();

    private Engine(String name, String url) {
        this.name = name;
        this.url = url;
    }

    /** The database that is called so on the command line: sqlite, postgresql, mariadb. */
    static Engine of(String name) {
        TestDatabase database = TestDatabase.of(name.toLowerCase(Locale.ROOT));
        String fresh = database.fresh().url();
        boolean maria = database.is("mariadb");
        String more = fresh.contains("?") ? "&" : "?";
        return new Engine(
                maria ? "mariadb" : database.is("postgresql") ? "postgresql" : "sqlite",
                maria ? fresh + more + "sessionVariables=foreign_key_checks=0" : fresh);
    }

    /** sqlite, postgresql or mariadb. */
    String name() {
        return name;
    }

    String url() {
        return url;
    }

    /** Foreign keys that are checked at the end only. */
    void tablesMade() {
        if (name.equals("postgresql")) {
            List<String> keys = Database.sql("SELECT 'ALTER TABLE ' || conrelid::regclass || ' ALTER CONSTRAINT '"
                            + " || quote_ident(conname) || ' DEFERRABLE INITIALLY DEFERRED' AS ddl"
                            + " FROM pg_constraint WHERE contype = 'f'")
                    .list(row -> String.valueOf(row.string("ddl")));
            keys.forEach(ddl -> Database.sql(ddl).update());
        }
    }

    /** The same for this transaction. */
    void inTransaction() {
        if (name.equals("sqlite")) {
            Database.sql("PRAGMA defer_foreign_keys = ON").update();
        }
    }

    /** Counters stand after the greatest key that was loaded. */
    void sequencesAfterLoading() {
        for (ModelText model : Catalog.texts()) {
            if (model.key().equals("id") && !model.label().equals("cms.Attachment")) {
                touched.add(model.table());
            }
        }
        resetSequences();
    }

    /** Notes which counters statements have moved. */
    void heard(List<String> statements) {
        for (String sql : statements) {
            Matcher insert = INSERT.matcher(sql);
            if (insert.find()) {
                touched.add(insert.group(1));
            }
        }
    }

    /** Counters as they were; a rollback alone does it only on SQLite. */
    void resetSequences() {
        for (String table : touched) {
            if (table.equals("hr_currency") || table.equals("cms_attachment")) {
                continue;
            }
            if (name.equals("postgresql")) {
                Database.sql("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), (SELECT MAX(id) FROM "
                                + table + ")) AS at")
                        .list(row -> row.l("at"));
            } else if (name.equals("mariadb")) {
                Database.sql("ALTER TABLE " + table + " AUTO_INCREMENT = 1").update();
            }
        }
        touched.clear();
    }
}
