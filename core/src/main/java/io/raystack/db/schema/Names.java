package io.raystack.db.schema;

import io.raystack.db.model.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Names of constraints and indexes that nobody named: the same for the same table and columns, always, and short enough for
 * every database.
 *
 * <p>Stateless, thread-safe.
 */
public final class Names {
    private Names() {}

    /** {@code blog_article_author_id_1a2b3c4d_fk}: table, columns, a digest of both, what it is. */
    public static String of(String table, List<String> columns, String suffix) {
        String base = table + "_" + String.join("_", columns);
        CRC32 digest = new CRC32();
        digest.update((table + "\n" + String.join("\n", columns)).getBytes(StandardCharsets.UTF_8));
        String tail = "_" + String.format("%08x", digest.getValue()) + "_" + suffix;
        return cut(base, Identifier.MAX_BYTES - tail.length()) + tail;
    }

    private static String cut(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.stripTrailing();
    }
}
