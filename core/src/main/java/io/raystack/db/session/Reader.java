package io.raystack.db.session;

import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Slot;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToMany;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
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
        return list(query, null);
    }

    /** The same; {@code loading} says what happens when they are asked for related rows, null for the usual. */
    public <T> List<T> list(Query query, @Nullable Loading loading) {
        throw new IllegalStateException("not written yet" + session);
    }

    /** The selected values of {@code query}, each row given to {@code row} as an array that is reused. */
    public <X extends @Nullable Object> List<X> rows(Query query, Function<@Nullable Object[], X> row) {
        throw new IllegalStateException("not written yet");
    }

    /** The entities of {@code query} in bounded memory; holds a connection until closed. */
    public <T> Stream<T> stream(Query query, @Nullable Loading loading) {
        throw new IllegalStateException("not written yet");
    }

    /** The selected values of {@code query} in bounded memory; holds a connection until closed. */
    public <X extends @Nullable Object> Stream<X> streamRows(Query query, Function<@Nullable Object[], X> row) {
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
    public <T extends Stateful> @Nullable T byKey(Meta<T> meta, Object key, @Nullable Loading loading) {
        throw new IllegalStateException("not written yet");
    }

    /** The row with this key by a prebuilt plan, or null. */
    public <T extends Stateful> @Nullable T byKey(Meta<T> meta, long key, @Nullable Loading loading) {
        throw new IllegalStateException("not written yet");
    }

    /** Rows of SQL as entities, mapped by column names. */
    public <T extends Stateful> List<T> raw(
            Meta<T> meta, String sql, @Nullable Object[] args, @Nullable Loading loading) {
        throw new IllegalStateException("not written yet");
    }

    /** Rows of SQL; {@code row} is given the names and the current row. */
    public <X> List<X> rawRows(String sql, @Nullable Object[] args, BiFunction<List<String>, Columns, X> row) {
        throw new IllegalStateException("not written yet");
    }

    /** Runs SQL that gives no rows; gives the rows that it matched. */
    public long rawUpdate(String sql, @Nullable Object[] args) {
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
        Stateful owner = Objects.requireNonNull(slot.owner(), "bound");
        return Links.of(Metas.of(owner)).at(slot.relation());
    }
}
