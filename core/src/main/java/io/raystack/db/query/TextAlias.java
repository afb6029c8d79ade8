package io.raystack.db.query;

/**
 * A named text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class TextAlias<R> extends TextExpr<R> implements Alias<R, String> {
    private final String name;

    TextAlias(String name, Node node) {
        super(node);
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }
}
