package io.raystack.db.dialects.mysql;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.dialect.DialectProvider;
import io.raystack.db.dialects.JsonEquality;
import io.raystack.db.dialects.MysqlFamilyCodecs;
import io.raystack.db.dialects.MysqlFamilyDdl;
import io.raystack.db.dialects.MysqlFamilyErrors;
import io.raystack.db.dialects.MysqlFamilySql;
import io.raystack.db.dialects.Plans;
import io.raystack.db.dialects.Uuids;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.jdbc.ConnectionSetup;
import io.raystack.db.schema.DdlCompiler;
import io.raystack.db.schema.DdlText;
import io.raystack.db.sql.Changes;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlParts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A preview of MySQL 8, through {@code com.mysql:mysql-connector-j}: <b>untested</b>, never run against a server.
 *
 * <p>Stateless, thread-safe.
 */
public final class MysqlProvider implements DialectProvider {
    private static final Logger LOG = LoggerFactory.getLogger(MysqlProvider.class);
    private static final String BINARY = "utf8mb4_0900_bin";

    private static final PlanChoices CHOICES =
            new PlanChoices(PlanChoices.Lists.ELEMENTS, PlanChoices.Keys.GENERATED_KEYS, 65_535, true, false, false);

    private static final ConnectionPlan CONNECTIONS = new ConnectionPlan(
            ConnectionPlan.Layout.SHARED,
            Map.of(
                    "useServerPrepStmts", "true",
                    "useCursorFetch", "true",
                    "allowLoadLocalInfile", "false",
                    "connectionTimeZone", "UTC"),
            List.of(
                    "SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                            + "NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,ANSI_QUOTES,NO_BACKSLASH_ESCAPES,"
                            + "PIPES_AS_CONCAT'",
                    "SET time_zone = '+00:00'",
                    "SET NAMES utf8mb4 COLLATE " + BINARY,
                    "SET div_precision_increment = 16"),
            List.of(),
            "",
            "",
            ConnectionPlan.AfterError.GOES_ON,
            1000,
            ConnectionSetup.NONE);

    static final DdlCompiler DDL = new MysqlFamilyDdl(
            "char(32)",
            BINARY,
            add -> {
                throw new Unsupported(
                        "The preview of MySQL does not create foreign keys that form a circle.",
                        "Create " + add.key().name() + " of " + add.table() + " by hand.");
            },
            drop -> "ALTER TABLE " + new DdlText('"').name(drop.table()) + " DROP FOREIGN KEY "
                    + new DdlText('"').name(drop.key().name()));

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mysql:");
    }

    @Override
    public Dialect open(Connection connection) throws SQLException {
        LOG.warn("The MySQL dialect is an untested preview: do not keep data with it that you cannot lose.");
        MysqlFamilyErrors errors = new MysqlFamilyErrors("MySQL");
        return new Dialect(
                "MySQL " + connection.getMetaData().getDatabaseProductVersion() + " (untested preview)",
                CHOICES,
                parts().compiler(),
                DDL,
                CONNECTIONS,
                new MysqlFamilyCodecs(errors, Uuids::digits),
                errors,
                Plans.MYSQL);
    }

    @Override
    public String driver() {
        return "com.mysql:mysql-connector-j";
    }

    /** As the other database of the family, without RETURNING; JSON has a type of its own that only CAST reaches. */
    static SqlParts parts() {
        return MysqlFamilySql.parts(
                "utf8mb4_0900_as_cs",
                BINARY,
                new JsonEquality("(CAST(", " AS JSON) = CAST(", " AS JSON))"),
                List.of(MysqlFamilySql::into, Changes::rows, Changes.ON_DUPLICATE_KEY));
    }
}
