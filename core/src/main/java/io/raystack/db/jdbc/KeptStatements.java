package io.raystack.db.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Prepared statements that are kept with a physical connection and dropped with it, least used first. One thread at a time. */
public interface KeptStatements {
    /** A statement for {@code text}, ready to be filled; given back by {@link #giveBack}. */
    PreparedStatement take(String text) throws SQLException;

    /** Ends the use of a statement; {@code broken} when it failed and must not be used again. */
    void giveBack(String text, PreparedStatement statement, boolean broken);
}
