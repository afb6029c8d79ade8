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

    /** On this database. */
    String on(TestDatabase database) {
        return database.is("sqlite") || database.is("sqlite-memory")
                ? sqlite
                : database.is("mariadb") ? mariadb : postgresql;
    }
}
