package io.raystack.db.dialects.sqlite;

import io.raystack.db.jdbc.Codecs;
import io.raystack.db.jdbc.ErrorTranslator;
import io.raystack.db.jdbc.ParameterWriter;
import io.raystack.db.mapping.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/**
 * Values of SQLite. Immutable and thread-safe; what it makes belongs to one thread.
 *
 * @param utf8 whether the file keeps text as UTF-8, as nearly all do
 */
record SqliteCodecs(ErrorTranslator errors, boolean utf8) implements Codecs {
    @Override
    public Columns columns(ResultSet results) {
        return new SqliteColumns(results, errors, utf8);
    }

    @Override
    public ParameterWriter binds(PreparedStatement statement) {
        return new SqliteBinds(statement, errors);
    }
}
