package io.raystack.db.jdbc;

import io.raystack.db.mapping.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/**
 * How values of one database are read and written: makes our row over a result set and our parameters over a statement.
 *
 * <p>Immutable and thread-safe; what it makes belongs to one thread.
 */
public interface Codecs {
    /** A row over the current position of {@code results}, which the caller moves. */
    Columns columns(ResultSet results);

    /** The parameters of {@code statement}, from the first. */
    ParameterWriter binds(PreparedStatement statement);
}
