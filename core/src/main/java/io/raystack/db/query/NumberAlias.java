package io.raystack.db.query;

/**
 * A named number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public final class NumberAlias<R, V extends Number> extends NumberExpr<R, V> implements Alias<R, V> {
    private final String name;

    NumberAlias(String name, Node node) {
        super(node);
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }
}
