package io.raystack.db.jdbc;

import io.raystack.db.mapping.Columns;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows over a result set; used again with the statement. Belongs to one thread. */
final class ResultRows implements Executor.Rows {
    private final Codecs codecs;
    private final ErrorTranslator errors;
    private final String text;
    private final boolean again;
    private @Nullable ResultSet results;
    private @Nullable ResultSet seen;
    private @Nullable Columns columns;

    /**
     * Rows of one statement.
     *
     * @param again whether the driver may hand out the same result set again, which then keeps its row; others are let go
     *     with the data that they hold
     */
    ResultRows(Codecs codecs, ErrorTranslator errors, String text, boolean again) {
        this.codecs = codecs;
        this.errors = errors;
        this.text = text;
        this.again = again;
    }

    ResultRows over(ResultSet next) {
        results = next;
        if (next != seen) {
            seen = next;
            columns = codecs.columns(next);
        }
        return this;
    }

    @Override
    public boolean next() {
        try {
            return open().next();
        } catch (SQLException e) {
            throw errors.translate(e, text);
        }
    }

    @Override
    public Columns row() {
        Columns row = columns;
        if (row == null) {
            throw new IllegalStateException("There is no result to read.");
        }
        return row;
    }

    @Override
    public List<String> names() {
        try {
            ResultSetMetaData data = open().getMetaData();
            List<String> names = new ArrayList<>(data.getColumnCount());
            for (int i = 1; i <= data.getColumnCount(); i++) {
                names.add(data.getColumnLabel(i));
            }
            return List.copyOf(names);
        } catch (SQLException e) {
            throw errors.translate(e, text);
        }
    }

    void close() throws SQLException {
        ResultSet last = results;
        if (last != null) {
            results = null;
            if (!again) {
                seen = null;
                columns = null;
            }
            last.close();
        }
    }

    private ResultSet open() {
        ResultSet now = results;
        if (now == null) {
            throw new IllegalStateException("The result is closed: rows are read before the reader returns.");
        }
        return now;
    }
}
