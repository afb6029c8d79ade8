package io.raystack.db.jdbc;

/**
 * Writes the parameters of a statement, in order. May be called again when a statement is retried or logged. Belongs to one
 * thread at a time.
 */
@FunctionalInterface
public interface Arguments {
    /** No parameters. */
    Arguments NONE = out -> {};

    /** Sets each parameter once, in order. */
    void write(ParameterWriter out);
}
