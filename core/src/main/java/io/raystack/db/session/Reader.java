package io.raystack.db.session;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Slot;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToMany;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows to objects: runs planned queries, builds entities, joins peers, runs prefetches.
 *
 * <p>Thread-safe; one a database.
 */
public final class Reader {
    private final Session session;

    Reader(Session session) {
        this.session = session;
    }

    /** The entities of {@code query} with fetches and annotations. */
    public <T> List<T> list(Query query) {
        throw new IllegalStateException("not written yet" + session);
    }

    /** The selected values of {@code query}, each row given to {@code row} as an array that is reused. */
    public <X> List<X> rows(Query query, Function<Object[], X> row) {
        throw new IllegalStateException("not written yet");
    }

    /** The entities of {@code query} in bounded memory; holds a connection until closed. */
    public <T> Stream<T> stream(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /** How many rows. */
    public long count(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /** Whether there is a row. */
    public boolean exists(Query query) {
        throw new IllegalStateException("not written yet");
    }

    /** Aggregates over the rows of {@code query}. */
    public @Nullable Object[] aggregate(Query query, List<Node.Aliased> values) {
        throw new IllegalStateException("not written yet");
    }

    /** The row with this key by a prebuilt plan, or null. */
    public @Nullable Stateful byKey(io.raystack.db.mapping.Meta<?> meta, Object key) {
        throw new IllegalStateException("not written yet");
    }

    /** Loads the target of {@code slot}, and of the same slot of its owner's peers. */
    public void load(ToOne slot) {
        throw new IllegalStateException("not written yet");
    }

    /** Loads the rows of {@code slot}, and of the same slot of its owner's peers. */
    public void load(ToMany slot) {
        throw new IllegalStateException("not written yet");
    }

    /** The relation of a bound holder. */
    public static Link link(Slot slot) {
        throw new IllegalStateException("not written yet");
    }
}
