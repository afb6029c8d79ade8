package io.raystack.db.dialects.postgresql;

import io.raystack.db.jdbc.Codecs;
import io.raystack.db.jdbc.ErrorTranslator;
import io.raystack.db.jdbc.ParameterWriter;
import io.raystack.db.mapping.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** Values of PostgreSQL. Immutable and thread-safe; what it makes belongs to one thread. */
record PostgresqlCodecs(ErrorTranslator errors) implements Codecs {
    @Override
    public Columns columns(ResultSet results) {
        return new PostgresqlColumns(results, errors);
    }

    @Override
    public ParameterWriter binds(PreparedStatement statement) {
        return new PostgresqlBinds(statement, errors);
    }
}
