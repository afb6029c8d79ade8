package io.raystack.db.dialects.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/**
 * Functions of text that SQLite lacks; they count code points.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteTexts {
    private static final long LONGEST = 100_000_000L;

    private static final Map<String, String> DIGESTS = Map.of(
            "md5", "MD5",
            "sha1", "SHA-1",
            "sha224", "SHA-224",
            "sha256", "SHA-256",
            "sha384", "SHA-384",
            "sha512", "SHA-512");

    private SqliteTexts() {}

    static void prepare(SQLiteConnection own) throws SQLException {
        SqliteCall.add(own, "raystack_right", 2, in -> right(in.text(0), in.number(1)));
        SqliteCall.add(own, "raystack_repeat", 2, in -> repeat(in.text(0), in.number(1)));
        SqliteCall.add(own, "raystack_reverse", 1, in -> reverse(in.text(0)));
        SqliteCall.add(own, "raystack_lpad", 3, in -> pad(in.text(0), in.number(1), in.text(2), true));
        SqliteCall.add(own, "raystack_rpad", 3, in -> pad(in.text(0), in.number(1), in.text(2), false));
        SqliteCall.add(own, "raystack_chr", 1, in -> chr(in.number(0)));
        SqliteCall.add(
                own,
                "raystack_ord",
                1,
                in -> in.text(0).isEmpty() ? 0 : in.text(0).codePointAt(0));
        for (Map.Entry<String, String> digest : DIGESTS.entrySet()) {
            SqliteCall.add(own, "raystack_" + digest.getKey(), 1, in -> digest(digest.getValue(), in.text(0)));
        }
        SqliteRegex.prepare(own);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, count));
    }

    private static String right(String text, long count) {
        int length = length(text);
        return text.substring(text.offsetByCodePoints(0, (int) (length - Math.max(0, Math.min(length, count)))));
    }

    private static String repeat(String text, long count) throws SQLException {
        checked(count * text.length());
        return text.repeat((int) Math.max(0, count));
    }

    private static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String pad(String text, long wanted, String fill, boolean before) throws SQLException {
        checked(wanted);
        int length = length(text);
        int room = (int) Math.max(0, wanted);
        if (length >= room || fill.isEmpty()) {
            return cut(text, Math.min(length, room));
        }
        String much = fill.repeat((room - length) / length(fill) + 1);
        String filling = cut(much, room - length);
        return before ? filling + text : text + filling;
    }

    private static String chr(long code) throws SQLException {
        if (code <= 0 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF)) {
            throw new SQLException("not the code point of a character: " + code);
        }
        return Character.toString((int) code);
    }

    private static void checked(long length) throws SQLException {
        if (length > LONGEST) {
            throw new SQLException("a text would be longer than " + LONGEST + " characters");
        }
    }

    private static String digest(String algorithm, String text) throws SQLException {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new SQLException("this Java has no " + algorithm, e);
        }
    }
}
