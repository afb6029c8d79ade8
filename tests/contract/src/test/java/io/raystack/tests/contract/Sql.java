package io.raystack.tests.contract;

import io.raystack.tests.contract.servers.TestDatabase;

/**
 * The SQL of one sentence on each database, from WHERE on.
 *
 * @param sqlite on SQLite
 * @param postgresql on PostgreSQL
 * @param mariadb on MariaDB
 */
record Sql(String sqlite, String postgresql, String mariadb) {
    /** The same everywhere. */
    static Sql everywhere(String text) {
        return new Sql(text, text, text);
    }

    /** On this database; PostgreSQL before 17 has its mapping of one character to one in another collation. */
    String on(TestDatabase database) {
        if (database.is("postgresql-16")) {
            return postgresql.replace("pg_c_utf8", "C.utf8");
        }
        return database.is("sqlite") ? sqlite : database.is("mariadb") ? mariadb : postgresql;
    }
}
