package io.raystack.db.jdbc;

import io.raystack.db.errors.DataError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Bind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of a compiled statement: each bind takes the value of its slot, in its form, as its type.
 *
 * <p>A value of another Java type is converted when nothing is lost (any whole number for {@code BIGINT}, an enum constant by
 * name for text, text for a UUID or a date); otherwise an error names both types.
 *
 * <p>Immutable and thread-safe as long as nobody changes {@code values}.
 *
 * @param binds in the order of the {@code ?}
 * @param values by slot
 */
public record BoundArguments(List<Bind> binds, @Nullable Object[] values) implements Arguments {
    @Override
    public void write(ParameterWriter out) {
        int element = 0;
        for (int i = 0; i < binds.size(); i++) {
            Bind bind = binds.get(i);
            Object value = bind.constant() != null ? bind.constant() : values[bind.slot()];
            switch (bind.form()) {
                case AS_IS -> Conversions.write(out, bind.type(), value);
                case YEAR_START, YEAR_END, DAY_START, DAY_END ->
                    Conversions.write(out, bind.type(), value == null ? null : Spans.end(bind, value));
                case ARRAY -> out.setArray(converted(list(value), bind.type()), bind.type());
                case FIRST_ELEMENT, ELEMENT -> {
                    element = bind.form() == Bind.Form.FIRST_ELEMENT ? 0 : element + 1;
                    List<?> list = list(value);
                    Conversions.write(out, bind.type(), list.get(Math.min(element, list.size() - 1)));
                }
                default -> out.setString(value == null ? null : pattern(bind.form(), text(value)));
            }
        }
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new DataError(
                "A list of values is wanted, not "
                        + (value instanceof List<?> ? "an empty one" : Conversions.name(value)) + ".",
                "Give in(...) at least one value.");
    }

    private static List<@Nullable Object> converted(List<?> values, ColumnType type) {
        List<@Nullable Object> all = new ArrayList<>(values.size());
        for (Object value : values) {
            all.add(Conversions.convert(type, value));
        }
        return all;
    }

    private static String text(Object value) {
        return (String) Objects.requireNonNull(Conversions.convert(ColumnType.TEXT, value));
    }

    private static String pattern(Bind.Form form, String value) {
        return switch (form) {
            case CONTAINS -> "%" + escaped(value) + "%";
            case STARTS -> escaped(value) + "%";
            case ENDS -> "%" + escaped(value);
            case FOLDED -> folded(value);
            case FOLDED_CONTAINS -> "%" + escaped(folded(value)) + "%";
            case FOLDED_STARTS -> escaped(folded(value)) + "%";
            case FOLDED_ENDS -> "%" + escaped(folded(value));
            case AS_IS, YEAR_START, YEAR_END, DAY_START, DAY_END, ARRAY, FIRST_ELEMENT, ELEMENT -> value;
        };
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '_' || c == Bind.ESCAPE) {
                out.append(Bind.ESCAPE);
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Upper case one code point at a time: the length never changes, no language has a say. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).forEach(out::appendCodePoint);
        return out.toString();
    }
}
