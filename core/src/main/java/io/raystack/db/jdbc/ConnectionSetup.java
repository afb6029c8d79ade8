package io.raystack.db.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What a dialect does to every new physical connection. Stateless, thread-safe. */
@FunctionalInterface
public interface ConnectionSetup {
    /** Nothing. */
    ConnectionSetup NONE = connection -> {};

    /** Called once a connection. */
    void prepare(Connection connection) throws SQLException;
}
