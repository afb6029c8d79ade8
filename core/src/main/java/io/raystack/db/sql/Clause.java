package io.raystack.db.sql;

/**
 * A piece of SQL that databases may write differently: appends the text of {@code part} to {@code out}.
 *
 * <p>Stateless, thread-safe. The standard ones are constants of {@link Selects}, {@link Changes} and {@link Expressions};
 * a dialect puts its own beside them.
 *
 * @param <P> what is written
 */
@FunctionalInterface
public interface Clause<P> {
    /** Appends, starting with a space where something may stand before it. */
    void write(P part, SqlText out);
}
