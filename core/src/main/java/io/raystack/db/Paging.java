package io.raystack.db;

import io.raystack.db.errors.QueryError;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a page has, where it begins, and how its cursors are signed: {@code static final Paging PAGES =
 * Paging.of(20).signed(secret)}, then {@code page(PAGES.at(request.cursor()))}.
 *
 * <p>Immutable and thread-safe. A cursor that is not signed carries a checksum, so that a damaged one is found; who knows how
 * it is made can make one, which shows other rows of the same query and nothing else.
 */
public final class Paging {
    private static final int SECRET = 16;

    private final int size;
    private final @Nullable String cursor;
    private final byte @Nullable [] secret;

    private Paging(int size, @Nullable String cursor, byte @Nullable [] secret) {
        this.size = size;
        this.cursor = cursor;
        this.secret = secret;
    }

    /** Pages of this number of rows. */
    public static Paging of(int size) {
        if (size < 1) {
            throw new QueryError("A page of " + size + " rows has no rows.", "Give a number from 1 on.");
        }
        return new Paging(size, null, null);
    }

    /** The page at a cursor of a page before; null and empty mean the first page. */
    public Paging at(@Nullable String place) {
        return new Paging(size, place == null || place.isEmpty() ? null : place, secret);
    }

    /** Cursors carry a signature (HMAC-SHA256) made with a secret of the application, at least 16 bytes. */
    public Paging signed(byte[] with) {
        if (with.length < SECRET) {
            throw new QueryError(
                    "A secret of " + with.length + " bytes is too short to sign with.",
                    "Use at least " + SECRET + " random bytes that all servers of the application share.");
        }
        return new Paging(size, cursor, with.clone());
    }

    int size() {
        return size;
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    byte @Nullable [] secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "Paging(" + size + (cursor == null ? "" : " at " + cursor) + ")";
    }
}
