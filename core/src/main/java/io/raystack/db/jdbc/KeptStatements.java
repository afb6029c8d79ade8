package io.raystack.db.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prepared statements that are kept with a physical connection and dropped with it, least used first.
 *
 * <p>Belongs to the thread that has the connection.
 */
public final class KeptStatements {
    /** How many are kept a connection. */
    static final int CAPACITY = 256;

    private final Connection connection;
    private final boolean inProcess;
    private final Map<String, KeptStatement> kept = new Recent();

    KeptStatements(Connection connection, boolean inProcess) {
        this.connection = connection;
        this.inProcess = inProcess;
    }

    /** How many are kept now. */
    public int size() {
        return kept.size();
    }

    /** A statement for {@code text}, ready to be filled. */
    KeptStatement take(String text) throws SQLException {
        KeptStatement known = kept.get(text);
        if (known != null && !known.isUsed() && !known.givesKeys()) {
            known.used(true);
            return known;
        }
        return prepare(text, false);
    }

    /** The same for an insert whose key the driver hands back. */
    KeptStatement takeWithKeys(String text) throws SQLException {
        KeptStatement known = kept.get(text);
        if (known != null && !known.isUsed() && known.givesKeys()) {
            known.used(true);
            return known;
        }
        return prepare(text, true);
    }

    /** Runs a statement without parameters and rows. */
    void run(String text) throws SQLException {
        KeptStatement statement = take(text);
        boolean done = false;
        try {
            statement.statement().execute();
            done = true;
        } finally {
            giveBack(statement, done);
        }
    }

    /** Ends the use of a statement, which is kept when all went well. */
    void giveBack(KeptStatement statement, boolean well) {
        statement.used(false);
        boolean stays = kept.get(statement.text()) == statement;
        if (!ended(statement) || !well) {
            if (stays) {
                kept.remove(statement.text());
            }
            statement.close();
        } else if (!stays) {
            statement.close();
        }
    }

    /** Drops all: the tables that they were prepared for have changed. */
    void clear() {
        kept.values().forEach(KeptStatement::close);
        kept.clear();
    }

    private KeptStatement prepare(String text, boolean keys) throws SQLException {
        KeptStatement fresh = new KeptStatement(connection, text, keys, inProcess);
        KeptStatement known = kept.get(text);
        if (known == null || !known.isUsed()) {
            if (known != null) {
                known.close();
            }
            kept.put(text, fresh);
        }
        fresh.used(true);
        return fresh;
    }

    private static boolean ended(KeptStatement statement) {
        try {
            statement.end();
            return true;
        } catch (SQLException broken) {
            return false;
        }
    }

    private static final class Recent extends LinkedHashMap<String, KeptStatement> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeptStatement> eldest) {
            if (size() <= CAPACITY) {
                return false;
            }
            if (!eldest.getValue().isUsed()) {
                eldest.getValue().close();
                return true;
            }
            return false;
        }
    }
}
