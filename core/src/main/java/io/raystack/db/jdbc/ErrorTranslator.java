package io.raystack.db.jdbc;

import io.raystack.db.errors.DatabaseError;
import java.sql.SQLException;

/** Says what an error of one database means. Stateless, thread-safe. */
public interface ErrorTranslator {
    /**
     * The typed error.
     *
     * @param error as the driver threw it
     * @param sql the statement, or an empty text
     */
    DatabaseError translate(SQLException error, String sql);
}
