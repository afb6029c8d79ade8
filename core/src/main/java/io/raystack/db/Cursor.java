package io.raystack.db;

import io.raystack.db.errors.QueryError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered result: the values that the row beside it has in the order, and which way the page goes. As text it is
 * version, order, direction, values and a signature or checksum, in URL-safe Base64.
 *
 * <p>Immutable and thread-safe.
 *
 * @param backwards whether the page is the one before the place
 * @param values the values of the row at the place, in the order's order
 */
record Cursor(boolean backwards, List<@Nullable Object> values) {
    private static final int VERSION = 1;
    private static final int CHECKED = 8;
    private static final int SIGNED = 16;
    private static final int LONGEST = 8192;

    /** As text. */
    String text(String order, byte @Nullable [] secret) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(print(order));
            out.writeBoolean(backwards);
            out.writeByte(values.size());
            for (Object value : values) {
                CursorValues.write(value, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] said = bytes.toByteArray();
        byte[] seal = seal(said, said.length, secret);
        byte[] all = Arrays.copyOf(said, said.length + seal.length);
        System.arraycopy(seal, 0, all, said.length, seal.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** From text; an error that says what is wrong without saying what is in it. */
    static Cursor of(String text, String order, byte @Nullable [] secret) {
        byte[] all = bytes(text);
        int said = all.length - (secret == null ? CHECKED : SIGNED);
        if (said < 1 || !MessageDigest.isEqual(seal(all, said, secret), Arrays.copyOfRange(all, said, all.length))) {
            throw damaged(null);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, 0, said))) {
            return read(in, order);
        } catch (IOException | RuntimeException e) {
            throw e instanceof QueryError error ? error : damaged(e);
        }
    }

    private static Cursor read(DataInputStream in, String order) throws IOException {
        if (in.readByte() != VERSION || !Arrays.equals(in.readNBytes(CHECKED), print(order))) {
            throw new QueryError(
                    "query.cursor-of-another-order",
                    "The cursor was made for another order, or by another version.",
                    "Begin at the first page: the order of rows has changed since.",
                    null);
        }
        boolean backwards = in.readBoolean();
        int count = in.readByte();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(CursorValues.read(in));
        }
        if (in.read() >= 0) {
            throw damaged(null);
        }
        return new Cursor(backwards, values);
    }

    private static byte[] bytes(String text) {
        if (text.length() > LONGEST) {
            throw damaged(null);
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static byte[] print(String order) {
        return Arrays.copyOf(digest(order.getBytes(StandardCharsets.UTF_8)), CHECKED);
    }

    private static byte[] seal(byte[] bytes, int length, byte @Nullable [] secret) {
        byte[] said = Arrays.copyOf(bytes, length);
        if (secret == null) {
            return Arrays.copyOf(digest(said), CHECKED);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(said), SIGNED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static QueryError damaged(@Nullable Throwable cause) {
        return new QueryError(
                "query.cursor",
                "The cursor is damaged or was not made here.",
                "Use a cursor as page(...) gave it, or begin at the first page.",
                cause);
    }
}
