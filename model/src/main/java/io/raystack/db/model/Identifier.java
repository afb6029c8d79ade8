package io.raystack.db.model;

import io.raystack.db.errors.ModelError;
import io.raystack.db.errors.QueryError;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name of a table, column, constraint or alias that has passed the allow-list: the only way a name gets into SQL.
 *
 * <p>Immutable and thread-safe. Letters and digits of any script, {@code _ $ # -} and inner spaces; at most 63 bytes, which
 * every supported database takes. Quotes cannot occur, so a quoted name needs no escaping.
 *
 * @param name the checked name
 */
public record Identifier(String name) {
    /** The longest name in bytes of UTF-8. */
    public static final int MAX_BYTES = 63;

    private static final Pattern CHOSEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Checks the name. */
    public Identifier {
        String fault = fault(name);
        if (fault != null) {
            throw new ModelError(
                    "model.identifier",
                    "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" cannot be the name of a table or column: " + fault
                            + ".",
                    "Use letters, digits and underscores, at most " + MAX_BYTES + " bytes.",
                    null);
        }
    }

    /**
     * A name that somebody chose for a value or a query: ASCII letters, digits and underscores, no digit first. It is refused
     * otherwise, whatever a database would make of it.
     */
    public static String chosen(String name) {
        if (name.length() > MAX_BYTES || !CHOSEN.matcher(name).matches()) {
            throw new QueryError(
                    "query.name",
                    "\"" + shown(name) + "\" cannot be the name of a value or a query.",
                    "Use ASCII letters, digits and underscores, no digit first, at most " + MAX_BYTES + " characters.",
                    null);
        }
        return name;
    }

    private static String shown(String name) {
        String start = name.length() > MAX_BYTES ? name.substring(0, MAX_BYTES) + "..." : name;
        return start.replaceAll("[^\\x20-\\x7E]", "?");
    }

    /** The name between quote characters: {@code "title"}. */
    public String quoted(char quote) {
        return quote + name + quote;
    }

    private static @org.jspecify.annotations.Nullable String fault(String name) {
        if (name.isBlank() || name.startsWith(" ") || name.endsWith(" ")) {
            return "it is blank or has spaces at an end";
        }
        if (name.length() > MAX_BYTES || name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return "it is longer than " + MAX_BYTES + " bytes";
        }
        return name.codePoints().allMatch(Identifier::allowed) ? null : "it has characters that are not allowed";
    }

    private static boolean allowed(int c) {
        return c == '_' || c == '$' || c == '#' || c == '-' || c == ' ' || Character.isLetterOrDigit(c);
    }
}
