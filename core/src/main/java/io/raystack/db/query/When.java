package io.raystack.db.query;

/**
 * One branch of {@link Functions#caseOf}: what holds, and the value then.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public final class When<R, V> {
    private final Node condition;
    private final Node value;

    When(Node condition, Node value) {
        this.condition = condition;
        this.value = value;
    }

    Node condition() {
        return condition;
    }

    Node value() {
        return value;
    }
}
