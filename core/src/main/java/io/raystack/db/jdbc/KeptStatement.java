package io.raystack.db.jdbc;

import io.raystack.db.errors.QueryError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement with all that is needed to use it again: its parameters and its row.
 *
 * <p>Belongs to the thread that has its connection.
 */
final class KeptStatement {
    private final String text;
    private final PreparedStatement statement;
    private final boolean keys;
    private final boolean inProcess;
    private @Nullable ParameterWriter parameters;
    private @Nullable ResultRows rows;
    private int expected = -1;
    private boolean used;

    /**
     * Prepares a statement.
     *
     * @param inProcess whether the database is inside this process: its driver is asked for the number of parameters,
     *     which it knows for nothing, because it takes a missing value for NULL
     */
    KeptStatement(Connection connection, String text, boolean keys, boolean inProcess) throws SQLException {
        this.text = text;
        this.keys = keys;
        this.inProcess = inProcess;
        this.statement = keys
                ? connection.prepareStatement(text, PreparedStatement.RETURN_GENERATED_KEYS)
                : connection.prepareStatement(text);
        if (inProcess) {
            expected = statement.getParameterMetaData().getParameterCount();
        }
    }

    String text() {
        return text;
    }

    PreparedStatement statement() {
        return statement;
    }

    boolean isUsed() {
        return used;
    }

    void used(boolean now) {
        used = now;
    }

    boolean givesKeys() {
        return keys;
    }

    /** Fills the parameters; a number that does not fit the text is an error before a driver can guess. */
    void fill(Arguments arguments, Codecs codecs, int binds) throws SQLException {
        ParameterWriter out = parameters;
        if (out == null) {
            out = codecs.binds(statement);
            parameters = out;
        }
        out.rewind();
        arguments.write(out);
        int count = out.count();
        if (count != binds || count != expected) {
            check(count, binds);
        }
    }

    private void check(int count, int binds) throws SQLException {
        if (expected < 0) {
            expected = count;
        }
        if (count != binds || count != expected) {
            throw new QueryError(
                    "query.parameters",
                    "The statement takes " + (count == binds ? expected : binds) + " parameters, but " + count
                            + " were given: " + text,
                    "Give one value for each ? in the text.",
                    null);
        }
    }

    /** The row over a new result. */
    ResultRows rows(@Nullable ResultSet results, Codecs codecs, ErrorTranslator errors) {
        if (results == null) {
            throw new QueryError("The statement gives no rows: " + text, "Use update(...) for it.");
        }
        ResultRows over = rows;
        if (over == null) {
            over = new ResultRows(codecs, errors, text, inProcess);
            rows = over;
        }
        return over.over(results);
    }

    /** Ends a use: what it has read is let go. */
    void end() throws SQLException {
        if (rows != null) {
            rows.close();
        }
    }

    void close() {
        try {
            statement.close();
        } catch (SQLException gone) {
            // the connection is broken or closed, and the statement with it
        }
    }
}
