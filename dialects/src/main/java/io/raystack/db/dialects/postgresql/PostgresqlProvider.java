package io.raystack.db.dialects.postgresql;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.dialect.DialectProvider;
import io.raystack.db.dialects.Plans;
import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.jdbc.ConnectionSetup;
import io.raystack.db.sql.PlanChoices;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PostgreSQL, through {@code org.postgresql:postgresql}.
 *
 * <p>Stateless, thread-safe.
 */
public final class PostgresqlProvider implements DialectProvider {
    private static final PlanChoices CHOICES = new PlanChoices(
            PlanChoices.Lists.ARRAY,
            PlanChoices.Keys.RETURNING,
            65_535,
            true,
            true,
            true,
            Set.of(PlanChoices.Can.values()));

    /** UTC whatever the client's zone is; durations in the form that Java reads; no values of rows in error messages. */
    private static final ConnectionPlan CONNECTIONS = new ConnectionPlan(
            ConnectionPlan.Layout.SHARED,
            Map.of("logServerErrorDetail", "false"),
            List.of("SET TIME ZONE 'UTC'", "SET intervalstyle = 'iso_8601'"),
            List.of(),
            "",
            "",
            ConnectionPlan.AfterError.ABORTED,
            1000,
            ConnectionSetup.NONE);

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public Dialect open(Connection connection) throws SQLException {
        PostgresqlErrors errors = new PostgresqlErrors();
        String version = connection.getMetaData().getDatabaseProductVersion();
        return new Dialect(
                "PostgreSQL " + version.split(" ")[0],
                CHOICES,
                PostgresqlSql.parts(caseCollation(connection)).compiler(),
                new PostgresqlDdl(),
                CONNECTIONS,
                new PostgresqlCodecs(errors),
                errors,
                Plans.POSTGRESQL);
    }

    @Override
    public String driver() {
        return "org.postgresql:postgresql";
    }

    /**
     * The collation whose upper case is the simple Unicode mapping: built in since PostgreSQL 17, before that the
     * operating system's; where neither is there, ICU's, which also turns a few letters into several ("ß" into "SS").
     */
    private static String caseCollation(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SELECT collname FROM pg_catalog.pg_collation"
                        + " WHERE collname IN ('pg_c_utf8', 'C.utf8', 'C.UTF-8', 'und-x-icu')"
                        + " AND collencoding IN (-1, pg_catalog.pg_char_to_encoding('UTF8'))")) {
            while (names.next()) {
                found.add(names.getString(1));
            }
        }
        return List.of("pg_c_utf8", "C.utf8", "C.UTF-8", "und-x-icu").stream()
                .filter(found::contains)
                .findFirst()
                .orElse("default");
    }
}
