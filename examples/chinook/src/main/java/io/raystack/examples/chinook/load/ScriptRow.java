package io.raystack.examples.chinook.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row as the script writes them, by position from 0.
 *
 * <p>Immutable and thread-safe.
 *
 * @param literals {@code 1}, {@code 'it''s'}, {@code NULL}
 */
public record ScriptRow(List<String> literals) {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** Copies the list. */
    public ScriptRow {
        literals = List.copyOf(literals);
    }

    /** A whole number. */
    public int number(int at) {
        return Integer.parseInt(literals.get(at));
    }

    /** A whole number or null. */
    public @Nullable Integer numberOrNull(int at) {
        return isNull(at) ? null : (Integer) number(at);
    }

    /** A decimal. */
    public BigDecimal decimal(int at) {
        return new BigDecimal(literals.get(at));
    }

    /** Text; empty where it is NULL. */
    public String text(int at) {
        String text = textOrNull(at);
        return text == null ? "" : text;
    }

    /** Text or null. */
    public @Nullable String textOrNull(int at) {
        if (isNull(at)) {
            return null;
        }
        String literal = literals.get(at);
        String text = literal.substring(1, literal.length() - 1).replace("''", "'");
        return UNICODE.matcher(text).replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    }

    /** A date. */
    public LocalDate date(int at) {
        return LocalDate.parse(text(at));
    }

    /** Whether the value is NULL. */
    public boolean isNull(int at) {
        return literals.get(at).equals("NULL");
    }
}
