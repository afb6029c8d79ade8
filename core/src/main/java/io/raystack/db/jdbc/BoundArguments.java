package io.raystack.db.jdbc;

import io.raystack.db.sql.Bind;
import java.util.List;

/**
 * The values of a compiled statement: each bind takes the value of its slot, in its form, as its type.
 *
 * <p>A value of another Java type is converted when nothing is lost (any whole number for {@code BIGINT}, an enum constant by
 * name for text, text for a UUID or a date); otherwise an error names both types.
 *
 * @param binds in the order of the {@code ?}
 * @param values by slot
 */
public record BoundArguments(List<Bind> binds, Object[] values) implements Arguments {
    @Override
    public void write(ParameterWriter out) {
        throw new IllegalStateException("not written yet");
    }
}
