package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.dialect.DialectProvider;
import io.raystack.db.dialects.Plans;
import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.sql.PlanChoices;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SQLite, through {@code org.xerial:sqlite-jdbc}.
 *
 * <p>Stateless, thread-safe.
 */
public final class SqliteProvider implements DialectProvider {
    private static final PlanChoices CHOICES = new PlanChoices(
            PlanChoices.Lists.ELEMENTS,
            PlanChoices.Keys.RETURNING,
            32_766,
            false,
            true,
            true,
            Set.of(PlanChoices.Can.UPDATE_RETURNING, PlanChoices.Can.DELETE_RETURNING));

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:");
    }

    @Override
    public Dialect open(Connection connection) throws SQLException {
        SqliteErrors errors = new SqliteErrors();
        return new Dialect(
                "SQLite " + connection.getMetaData().getDatabaseProductVersion(),
                CHOICES,
                SqliteSql.PARTS.compiler(),
                new SqliteDdl(),
                plan(connection.getMetaData().getURL()),
                new SqliteCodecs(errors, utf8(connection)),
                errors,
                Plans.SQLITE);
    }

    @Override
    public String driver() {
        return "org.xerial:sqlite-jdbc";
    }

    /**
     * One connection writes and the others only read, because there is one writer anyway; BEGIN IMMEDIATE waits for the
     * write lock at once, where a transaction that reads first may fail when it comes to write. LIKE heeds case.
     */
    static ConnectionPlan plan(String url) {
        return new ConnectionPlan(
                inMemory(url) ? ConnectionPlan.Layout.ONE : ConnectionPlan.Layout.SINGLE_WRITER,
                Map.of(),
                List.of(
                        "PRAGMA busy_timeout = 5000",
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = NORMAL",
                        "PRAGMA foreign_keys = ON",
                        "PRAGMA case_sensitive_like = ON"),
                List.of("PRAGMA query_only = ON"),
                "BEGIN IMMEDIATE",
                "BEGIN",
                ConnectionPlan.AfterError.GOES_ON,
                0,
                SqliteFunctions::prepare);
    }

    private static boolean utf8(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA encoding")) {
            return answer.next() && answer.getString(1).equals("UTF-8");
        }
    }

    private static boolean inMemory(String url) {
        String file = url.substring("jdbc:sqlite:".length());
        return file.isEmpty() || file.startsWith("?") || file.contains(":memory:") || file.contains("mode=memory");
    }
}
