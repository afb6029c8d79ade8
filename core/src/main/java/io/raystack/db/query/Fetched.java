package io.raystack.db.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Related rows to load under a name, and the typed key to read them with: {@code var cheap =
 * Author_.books.with(Book.objects.filter(...)).to("cheap")}, then {@code fetch(cheap)} and {@code cheap.of(author)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fetch what to load
 * @param name the name that the rows come under
 * @param <R> the row it speaks of
 * @param <T> the target model
 */
public record Fetched<R, T>(Fetch fetch, String name) implements Fetching<R> {
    /** The related rows that came with {@code row}; an error when it was loaded without them. */
    @SuppressWarnings("unchecked") // what was loaded under this name are rows of the relation's target
    public List<T> of(Annotated row) {
        Object found = row.$annotation(name);
        return found instanceof List<?> rows ? (List<T>) rows : found == null ? List.of() : List.of((T) found);
    }

    /** The only related row that came with {@code row}, or null. */
    public @Nullable T one(Annotated row) {
        List<T> rows = of(row);
        return rows.isEmpty() ? null : rows.get(0);
    }
}
