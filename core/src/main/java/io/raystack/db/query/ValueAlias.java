package io.raystack.db.query;

/**
 * A named value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public final class ValueAlias<R, V> extends ComparableExpr<R, V> implements Alias<R, V> {
    private final String name;

    ValueAlias(String name, Node node) {
        super(node);
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /** {@code x.kind.in(a, b)} → {@code kind IN (?, ?)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public final Condition<R> in(V first, V... rest) {
        return oneOf(first, rest);
    }
}
