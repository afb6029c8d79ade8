package io.raystack.db.session;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.FieldSpec;
import org.jspecify.annotations.Nullable;

/**
 * Values that come back from a write: keys, times.
 *
 * <p>Stateless, thread-safe.
 */
final class ColumnValues {
    private ColumnValues() {}

    /** The value of {@code field} in column {@code at}, in the Java type that entities use for it. */
    static @Nullable Object read(FieldSpec field, Columns row, int at) {
        return switch (field.type().kind()) {
            case SMALLINT -> row.getShortOrNull(at);
            case INTEGER -> row.getIntOrNull(at);
            case BIGINT -> row.getLongOrNull(at);
            case VARCHAR, TEXT -> row.getString(at);
            case UUID -> row.getUuid(at);
            case DATE -> row.getDate(at);
            case TIME -> row.getTime(at);
            case DATETIME -> row.getInstant(at);
            default ->
                throw new Unsupported(
                        "A key of type " + field.type().kind() + " (" + field.name() + ") is not supported.",
                        "Use a long, int, String or UUID key.");
        };
    }
}
