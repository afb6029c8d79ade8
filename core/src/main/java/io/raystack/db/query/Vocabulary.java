package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words that names may end with: transforms ({@code title__lower}), lookups ({@code title__icontains}); and aggregates
 * by name. Everything that comes with the library, and what {@link #with} or an extension adds.
 *
 * <p>Immutable and thread-safe; {@link #learn} replaces the one that is {@link #known} to all.
 *
 * @param transforms functions of one argument
 * @param lookups comparisons
 * @param aggregates aggregates
 */
public record Vocabulary(
        Map<String, FunctionDef> transforms, Map<String, LookupDef> lookups, Map<String, AggregateDef> aggregates) {
    /** No words. */
    public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), Map.of());

    private static final AtomicReference<Vocabulary> KNOWN = new AtomicReference<>(Words.BUILT_IN);

    /** Copies the maps. */
    public Vocabulary {
        transforms = Collections.unmodifiableMap(new TreeMap<>(transforms));
        lookups = Collections.unmodifiableMap(new TreeMap<>(lookups));
        aggregates = Collections.unmodifiableMap(new TreeMap<>(aggregates));
    }

    /** The words that every name may use. */
    public static Vocabulary known() {
        return KNOWN.get();
    }

    /** Adds words for the rest of this process; a word that means something else already is an error. */
    public static void learn(Vocabulary more) {
        KNOWN.updateAndGet(known -> known.and(more));
    }

    /** This with transforms: {@code Vocabulary.NONE.with(SOUNDEX)}. */
    public Vocabulary with(FunctionDef... more) {
        return new Vocabulary(
                merged(transforms, byName(java.util.List.of(more), FunctionDef::name)), lookups, aggregates);
    }

    /** This with lookups. */
    public Vocabulary with(LookupDef... more) {
        return new Vocabulary(
                transforms, merged(lookups, byName(java.util.List.of(more), LookupDef::name)), aggregates);
    }

    /** This with aggregates. */
    public Vocabulary with(AggregateDef... more) {
        return new Vocabulary(
                transforms, lookups, merged(aggregates, byName(java.util.List.of(more), AggregateDef::name)));
    }

    /** Both. */
    public Vocabulary and(Vocabulary other) {
        return new Vocabulary(
                merged(transforms, other.transforms),
                merged(lookups, other.lookups),
                merged(aggregates, other.aggregates));
    }

    /** The transform of this name, or null. */
    public @Nullable FunctionDef transform(String name) {
        return transforms.get(name);
    }

    /** The lookup of this name, or null. */
    public @Nullable LookupDef lookup(String name) {
        return lookups.get(name);
    }

    /** Whether a name can end with this word. */
    public boolean knows(String word) {
        return transforms.containsKey(word) || lookups.containsKey(word);
    }

    static <X> Map<String, X> byName(Collection<X> all, Function<X, String> name) {
        Map<String, X> found = new TreeMap<>();
        all.forEach(x -> found.put(name.apply(x), x));
        return found;
    }

    private static <X> Map<String, X> merged(Map<String, X> one, Map<String, X> other) {
        Map<String, X> all = new TreeMap<>(one);
        other.forEach((name, meaning) -> {
            X before = all.put(name, meaning);
            if (before != null && !before.equals(meaning)) {
                throw new QueryError(
                        "The word \"" + name + "\" means something else already.", "Choose another name for yours.");
            }
        });
        return all;
    }
}
