package io.raystack.db.session;

import io.raystack.db.errors.DataError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.plan.RowShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which parameter could not take a null, by calling again with harmless values in place of the nulls: all of them to
 * see what is made, then all but one. The names of a record's components are read from the text of the one made. Stateless,
 * thread-safe.
 */
final class NullForPrimitive {
    private NullForPrimitive() {}

    /** The error to throw instead of {@code cause}, which itself is given back when no null is to blame. */
    static <X extends @Nullable Object> RuntimeException explained(
            List<RowShape.Value> columns,
            @Nullable Object[] values,
            Function<@Nullable Object[], X> make,
            NullPointerException cause) {
        @Nullable Object[] harmless = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                harmless[i] = columns.get(i).entity() >= 0
                        ? null
                        : zero(columns.get(i).type());
            }
        }
        Object made = made(make, harmless);
        for (int i = 0; made != null && i < values.length; i++) {
            @Nullable Object[] one = harmless.clone();
            one[i] = values[i];
            if (values[i] == null && made(make, one) == null) {
                return error(columns.get(i).name(), i, made, cause);
            }
        }
        return cause;
    }

    private static RuntimeException error(String column, int index, Object made, NullPointerException cause) {
        String type = made.getClass().getSimpleName();
        List<String> names = made instanceof Record ? components(made.toString(), type) : List.of();
        String component = index < names.size() ? "component " + names.get(index) : "parameter " + (index + 1);
        return new DataError(
                "The value of \"" + column + "\" is NULL, but " + component + " of " + type + " is a primitive.",
                "Give the component a boxed type (Long, not long) marked @Nullable, or select orElse(...) or orZero().",
                cause);
    }

    /** {@code Stat[author=x, articles=0]} names its components; a record with a text of its own may not. */
    private static List<String> components(String text, String type) {
        List<String> names = new ArrayList<>();
        if (!text.startsWith(type + "[") || !text.endsWith("]")) {
            return names;
        }
        for (String part : text.substring(type.length() + 1, text.length() - 1).split(", ")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                names.add(part.substring(0, equals));
            }
        }
        return names;
    }

    private static <X extends @Nullable Object> @Nullable Object made(
            Function<@Nullable Object[], X> make, @Nullable Object[] values) {
        try {
            return make.apply(values.clone());
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static @Nullable Object zero(ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT -> (short) 0;
            case INTEGER -> 0;
            case BIGINT -> 0L;
            case BOOLEAN -> false;
            case DOUBLE -> 0.0;
            case DECIMAL -> BigDecimal.ZERO;
            case VARCHAR, TEXT -> "";
            case DATE, TIME, DATETIME, DURATION, UUID, BINARY, JSON -> null;
        };
    }
}
