package io.raystack.db.query;

import java.util.List;

/**
 * The value of the first condition that holds: {@code caseOf(when(x.pages.gt(500), "long")).otherwise("short")} →
 * {@code CASE WHEN pages > ? THEN ? ELSE ? END}. Without {@code otherwise} it is NULL where nothing holds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <V> the value's type
 */
public final class Case<R, V> extends ComparableExpr<R, V> {
    Case(Node.Case node) {
        super(node);
    }

    /** The value where nothing holds. */
    public Case<R, V> otherwise(V value) {
        return otherwise(Values.literal(value));
    }

    /** The value where nothing holds, of another expression. */
    public Case<R, V> otherwise(Expr<? super R, ? extends V> value) {
        return otherwise(value.node());
    }

    /** This as text, with what text can do. */
    public TextExpr<R> text() {
        return new TextExpr<>(node());
    }

    /** This as a number, with what numbers can do. */
    public NumberExpr<R, Number> number() {
        return new NumberExpr<>(node());
    }

    private Case<R, V> otherwise(Node value) {
        Node.Case said = (Node.Case) node();
        return new Case<>(new Node.Case(said.conditions(), said.values(), value));
    }

    static <R, V> Case<R, V> of(List<When<? super R, ? extends V>> branches) {
        List<Node> conditions = branches.stream().map(When::condition).toList();
        return new Case<>(
                new Node.Case(conditions, branches.stream().map(When::value).toList(), null));
    }
}
