package io.raystack.db.dialects.mariadb;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.dialect.DialectProvider;
import io.raystack.db.dialects.JsonEquality;
import io.raystack.db.dialects.MysqlFamilyCodecs;
import io.raystack.db.dialects.MysqlFamilyDdl;
import io.raystack.db.dialects.MysqlFamilyErrors;
import io.raystack.db.dialects.MysqlFamilySql;
import io.raystack.db.dialects.Plans;
import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.jdbc.ConnectionSetup;
import io.raystack.db.schema.DdlCompiler;
import io.raystack.db.schema.DdlText;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlParts;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * MariaDB 10.7 or newer, through {@code org.mariadb.jdbc:mariadb-java-client}.
 *
 * <p>Stateless, thread-safe.
 */
public final class MariadbProvider implements DialectProvider {
    private static final String BINARY = "utf8mb4_nopad_bin";
    private static final DdlText TEXT = new DdlText('"');

    private static final PlanChoices CHOICES = new PlanChoices(
            PlanChoices.Lists.ELEMENTS,
            PlanChoices.Keys.RETURNING,
            65_535,
            true,
            false,
            false,
            Set.of(PlanChoices.Can.TELL_INSERTED));

    /**
     * Values are stored as they are or refused; names in double quotes, backslashes are just that, {@code ||} joins text,
     * assignments see the old row; a zero key is a key; UTC; decimals divide to 16 further digits.
     * Grouped sub-selects are not split: where they are joined with {@code <=>}, a split one (LATERAL DERIVED in EXPLAIN) loses
     * the groups whose key is NULL, seen on 10.11.
     */
    private static final ConnectionPlan CONNECTIONS = new ConnectionPlan(
            ConnectionPlan.Layout.SHARED,
            Map.of("useServerPrepStmts", "true", "allowLocalInfile", "false", "useBulkStmts", "false"),
            List.of(
                    "SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                            + "NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,ANSI_QUOTES,NO_BACKSLASH_ESCAPES,"
                            + "PIPES_AS_CONCAT,SIMULTANEOUS_ASSIGNMENT'",
                    "SET time_zone = '+00:00'",
                    "SET NAMES utf8mb4 COLLATE " + BINARY,
                    "SET div_precision_increment = 16",
                    "SET optimizer_switch = 'split_materialized=off'",
                    "SET group_concat_max_len = 1073741824"),
            List.of(),
            "START TRANSACTION",
            "START TRANSACTION READ ONLY",
            ConnectionPlan.AfterError.GOES_ON,
            1000,
            ConnectionSetup.NONE);

    private static final DdlCompiler DDL = new MysqlFamilyDdl(
            "uuid",
            BINARY,
            add -> "ALTER TABLE " + TEXT.name(add.table()) + " ADD FOREIGN KEY IF NOT EXISTS "
                    + TEXT.name(add.key().name()) + " " + TEXT.names(add.key().columns()) + " REFERENCES "
                    + TEXT.name(add.key().target()) + " "
                    + TEXT.names(add.key().targetColumns()),
            drop -> "ALTER TABLE IF EXISTS " + TEXT.name(drop.table()) + " DROP FOREIGN KEY IF EXISTS "
                    + TEXT.name(drop.key().name()));

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:");
    }

    @Override
    public Dialect open(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        String name = "MariaDB " + server.getDatabaseMajorVersion() + "." + server.getDatabaseMinorVersion();
        MysqlFamilyErrors errors = new MysqlFamilyErrors("MariaDB");
        return new Dialect(
                name,
                CHOICES,
                parts(cases(server)).compiler(),
                DDL,
                CONNECTIONS,
                new MysqlFamilyCodecs(errors, UUID::toString),
                errors,
                Plans.MARIADB);
    }

    @Override
    public String driver() {
        return "org.mariadb.jdbc:mariadb-java-client";
    }

    /** The parts of a server on which the collation {@code cases} has the simple Unicode mapping of case. */
    static SqlParts parts(String cases) {
        SqlParts family = MysqlFamilySql.parts(
                cases, BINARY, JsonEquality.function("JSON_EQUALS").guarded(), MariadbUpserts.INSERT);
        return new SqlParts(
                family.quote(),
                MariadbUuids.functions(MariadbUpserts.functions(family.functions())),
                MariadbUuids.expressions(family.expressions()),
                MariadbUuids.select(family.select()),
                family.insert(),
                family.update(),
                family.delete());
    }

    /** Unicode 14 since 10.10; before that the mapping is Unicode 5.2's, which lacks some hundred newer letters. */
    private static String cases(DatabaseMetaData server) throws SQLException {
        int version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
        return version >= 1010 ? "utf8mb4_uca1400_as_cs" : "utf8mb4_unicode_520_ci";
    }
}
