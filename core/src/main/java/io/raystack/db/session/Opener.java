package io.raystack.db.session;

/**
 * Opens databases: finds the dialect, makes the pool, puts both together.
 *
 * <p>Stateless, thread-safe.
 */
public final class Opener {
    private Opener() {}

    /** Opens a database; the caller registers it. */
    public static Session open(Opening opening) {
        throw new IllegalStateException("not written yet" + opening);
    }
}
