package io.raystack.db.dialects;

import java.util.UUID;

/** UUIDs as text, for databases without a type of their own. Stateless, thread-safe. */
public final class Uuids {
    private Uuids() {}

    /** 32 hexadecimal digits, as Django keeps them. */
    public static String digits(UUID value) {
        String text = value.toString();
        StringBuilder out = new StringBuilder(32);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '-') {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** Reads either form; {@link IllegalArgumentException} when it is neither. */
    public static UUID of(String text) {
        if (text.length() != 32) {
            return UUID.fromString(text);
        }
        return new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }
}
