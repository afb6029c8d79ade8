package io.raystack.db.dialect;

import io.raystack.db.jdbc.Codecs;
import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.jdbc.ErrorTranslator;
import io.raystack.db.schema.DdlCompiler;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlCompiler;
import java.time.ZoneId;

/**
 * The parts that one database brings.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name for people: {@code PostgreSQL 18}
 * @param choices what planner and session must know
 * @param sql statements into text
 * @param ddl schema changes into text
 * @param connections session settings, pool layout, transaction texts
 * @param codecs values in and out
 * @param errors what the database's errors mean
 * @param explaining how it is asked for a plan
 */
public record Dialect(
        String name,
        PlanChoices choices,
        SqlCompiler sql,
        DdlCompiler ddl,
        ConnectionPlan connections,
        Codecs codecs,
        ErrorTranslator errors,
        Explaining explaining) {

    /** The same with instants read in another zone. */
    public Dialect in(ZoneId zone) {
        return new Dialect(name, choices.in(zone), sql, ddl, connections, codecs, errors, explaining);
    }

    /** The same with another compiler and other connections. */
    Dialect with(SqlCompiler compiler, ConnectionPlan plan) {
        return new Dialect(name, choices, compiler, ddl, plan, codecs, errors, explaining);
    }
}
