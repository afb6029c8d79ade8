package io.raystack.db.model;

import io.raystack.db.errors.ModelError;
import java.nio.charset.StandardCharsets;

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
