package io.raystack.db.sql;

import java.util.List;

/**
 * A statement ready to be sent: text and where its parameters come from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text SQL with {@code ?} for parameters
 * @param binds one a {@code ?}, in order
 */
public record CompiledSql(String text, List<Bind> binds) {
    /** Copies the list. */
    public CompiledSql {
        binds = List.copyOf(binds);
    }
}
