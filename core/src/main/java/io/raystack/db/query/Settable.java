package io.raystack.db.query;

/**
 * A column that can be assigned in {@code update}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public interface Settable<R, V> {
    /** The column. */
    Node node();

    /** {@code update(x -> x.title.set("New"))} → {@code SET title = ?}. */
    default Assignment<R> set(V value) {
        return new Assignment<>(node(), Values.assigned(value));
    }

    /** {@code update(x -> x.views.set(x.views.plus(1)))} → {@code SET views = views + ?}. */
    default Assignment<R> set(Expr<? super R, ? extends V> value) {
        return new Assignment<>(node(), value.node());
    }

    /** {@code x.views.set(View.objects.filter(...).value(v -> ...))} → {@code SET views = (SELECT ...)}. */
    default Assignment<R> set(HasQuery value) {
        return new Assignment<>(node(), new Node.SubQuery(value.query()));
    }

    /** {@code update(x -> x.summary.setNull())} → {@code SET summary = NULL}. */
    default Assignment<R> setNull() {
        return new Assignment<>(node(), new Node.Literal(null));
    }
}
