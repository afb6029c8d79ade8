package io.raystack.db;

import io.raystack.db.query.Expr;
import io.raystack.db.query.Node;
import java.util.List;
import java.util.function.Function;

/**
 * How {@code bulkCreate} inserts: {@code bulkCreate(rows, b -> b.batchSize(500).ignoreConflicts())}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <P> the typed path
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class Bulk<T extends KeyedModel, P> {
    private final P path;
    private final int batchSize;
    private final boolean ignoreConflicts;
    private final List<Node> update;
    private final List<Node> unique;

    Bulk(P path) {
        this(path, 0, false, List.of(), List.of());
    }

    private Bulk(P path, int batchSize, boolean ignoreConflicts, List<Node> update, List<Node> unique) {
        this.path = path;
        this.batchSize = batchSize;
        this.ignoreConflicts = ignoreConflicts;
        this.update = update;
        this.unique = unique;
    }

    /** At most this many rows in one statement; without it, at most 256, which is where more gain nothing. */
    public Bulk<T, P> batchSize(int rows) {
        return new Bulk<>(path, rows, ignoreConflicts, update, unique);
    }

    /** Rows that are there already are left alone; their objects stay new. */
    public Bulk<T, P> ignoreConflicts() {
        return new Bulk<>(path, batchSize, true, update, unique);
    }

    /** Rows that are there already get these fields of the object instead. */
    @SafeVarargs
    public final Bulk<T, P> updateConflicts(
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        return new Bulk<>(path, batchSize, ignoreConflicts, Clauses.nodes(path, first, rest), unique);
    }

    /** The same by name. */
    public Bulk<T, P> updateConflicts(String first, String... rest) {
        return new Bulk<>(path, batchSize, ignoreConflicts, Clauses.names(first, rest), unique);
    }

    /** Which fields decide whether a row is there already; without it, the key. */
    @SafeVarargs
    public final Bulk<T, P> unique(
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        return new Bulk<>(path, batchSize, ignoreConflicts, update, Clauses.nodes(path, first, rest));
    }

    /** The same by name. */
    public Bulk<T, P> unique(String first, String... rest) {
        return new Bulk<>(path, batchSize, ignoreConflicts, update, Clauses.names(first, rest));
    }

    int batchSize() {
        return batchSize;
    }

    boolean ignoresConflicts() {
        return ignoreConflicts;
    }

    List<Node> update() {
        return update;
    }

    List<Node> unique() {
        return unique;
    }
}
