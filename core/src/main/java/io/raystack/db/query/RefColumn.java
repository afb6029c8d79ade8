package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;

/**
 * A foreign key's column: compared without a join, selected as the whole related object ({@link #id()} selects the key). To
 * cross to the other row's columns, call the method of the same name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 * @param <T> the target model
 * @param <K> the face of the key's column
 */
public final class RefColumn<R, T, K extends Expr<R, ?>> extends Expr<R, T> implements Settable<R, T>, Fetchable<R, T> {
    private final Hop end;
    private final K id;

    /**
     * The foreign key {@code relation} of the model at {@code hop}.
     *
     * @param field its column
     * @param id the same column as a plain value
     */
    public RefColumn(Hop hop, RelationSpec relation, FieldSpec field, K id) {
        this(hop.to(relation), id);
        if (!relation.fields().contains(field.name())) {
            throw new IllegalArgumentException(relation.name() + " does not own " + field.name());
        }
    }

    private RefColumn(Hop end, K id) {
        super(new Node.Row(end));
        this.end = end;
        this.id = id;
    }

    /** The key itself: {@code x.author.id().eq(1)} → {@code author_id = ?}. */
    public K id() {
        return id;
    }

    @Override
    public Hop end() {
        return end;
    }

    /** {@code x.author.in(a, b)} → {@code author_id IN (?, ?)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public final Condition<R> in(T first, T... rest) {
        return oneOf(first, rest);
    }
}
