package io.raystack.db.query;

/**
 * A relation to load with only some of its rows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fetch what to load
 * @param <R> the row it speaks of
 * @param <T> the target model
 */
public record RestrictedFetch<R, T>(Fetch fetch) implements Fetching<R> {
    /**
     * Under a name of its own, so that one relation can be loaded in several ways: {@code
     * x.books.with(Book.objects.filter(...)).to("cheap")}.
     */
    public Fetched<R, T> to(String name) {
        Fetch named = fetch instanceof Fetch.Typed typed
                ? new Fetch.Typed(typed.hop(), typed.restriction(), name)
                : new Fetch.ByName(((Fetch.ByName) fetch).path(), fetch.restriction(), name);
        return new Fetched<>(named, name);
    }
}
