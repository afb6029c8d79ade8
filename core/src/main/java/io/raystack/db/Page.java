package io.raystack.db;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of many, and the cursors of the pages beside them.
 *
 * <p>Immutable and thread-safe, but its rows are not.
 *
 * @param rows the rows, in the order said
 * @param nextCursor where the next page begins; null when there is none
 * @param previousCursor where the page before begins; null when there is none
 * @param <T> the entity
 */
public record Page<T>(
        List<T> rows, @Nullable String nextCursor, @Nullable String previousCursor) implements Iterable<T> {
    /** Copies the list. */
    public Page {
        rows = List.copyOf(rows);
    }

    /** Give it to {@code page(20, cursor)} for the next page; empty when this is the last. */
    public Optional<String> next() {
        return Optional.ofNullable(nextCursor);
    }

    /** Give it to {@code page(20, cursor)} for the page before; empty when this is the first. */
    public Optional<String> previous() {
        return Optional.ofNullable(previousCursor);
    }

    @Override
    public Iterator<T> iterator() {
        return rows.iterator();
    }
}
