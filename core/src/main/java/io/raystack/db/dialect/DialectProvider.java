package io.raystack.db.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes a dialect for a database; found by {@link java.util.ServiceLoader}. Stateless, thread-safe. */
public interface DialectProvider {
    /** Whether a JDBC URL is for this database. */
    boolean accepts(String jdbcUrl);

    /** The dialect for the server at the other end; may look at its version and collations. */
    Dialect open(Connection connection) throws SQLException;

    /** What to add to a build when the driver is missing: {@code org.postgresql:postgresql}. */
    String driver();
}
