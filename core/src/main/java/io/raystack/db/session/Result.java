package io.raystack.db.session;

import io.raystack.db.mapping.Peers;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a query as a usual list, which also keeps their groups of peers alive. Belongs to its caller.
 *
 * @param <T> a row
 */
final class Result<T> extends ArrayList<T> {
    private static final long serialVersionUID = 1L;

    private final transient List<Peers.Chunk> chunks = new ArrayList<>(1);

    /** Keeps a group alive as long as this list. */
    void keep(Peers.Chunk chunk) {
        chunks.add(chunk);
    }
}
