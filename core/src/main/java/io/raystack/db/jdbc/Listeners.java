package io.raystack.db.jdbc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears of the statements of a database: whoever is added here, and the log {@code io.raystack.db.sql} at debug.
 *
 * <p>Thread-safe.
 */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger("io.raystack.db.sql");

    private final List<StatementListener> all = new CopyOnWriteArrayList<>();

    /** Nobody but the log. */
    public Listeners() {}

    /** From now on {@code listener} hears of every statement. */
    public void add(StatementListener listener) {
        all.add(listener);
    }

    /** From now on it does not. */
    public void remove(StatementListener listener) {
        all.remove(listener);
    }

    boolean heard() {
        return !all.isEmpty() || LOG.isDebugEnabled();
    }

    void tell(StatementListener.Event event) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(line(event));
        }
        for (StatementListener listener : all) {
            try {
                listener.ran(event);
            } catch (RuntimeException e) {
                // the statement has run: whoever listens cannot undo that
                LOG.warn("A listener of database {} failed", event.database(), e);
            }
        }
    }

    /** What the log says: database, time, kind of failure, text, values. */
    static String line(StatementListener.Event event) {
        long micros = event.nanos() / 1000;
        RuntimeException error = event.error();
        return event.database() + " " + micros / 1000 + "." + String.format("%03d", micros % 1000) + " ms"
                + (error == null ? "" : " " + error.getClass().getSimpleName()) + ": " + event.sql() + " "
                + event.parameters().get();
    }
}
