package io.raystack.db;

import io.raystack.db.query.Assignment;
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
    private final List<Assignment<?>> changes;

    Bulk(P path) {
        this(path, 0, false, new Conflict(List.of(), List.of(), List.of()));
    }

    private Bulk(P path, int batchSize, boolean ignoreConflicts, Conflict conflict) {
        this.path = path;
        this.batchSize = batchSize;
        this.ignoreConflicts = ignoreConflicts;
        this.update = conflict.update;
        this.unique = conflict.unique;
        this.changes = conflict.changes;
    }

    private record Conflict(List<Node> update, List<Node> unique, List<Assignment<?>> changes) {}

    private Bulk<T, P> on(List<Node> updated, List<Node> decide, List<Assignment<?>> assigned) {
        return new Bulk<>(path, batchSize, ignoreConflicts, new Conflict(updated, decide, assigned));
    }

    /** At most this many rows in one statement; without it, at most 256, which is where more gain nothing. */
    public Bulk<T, P> batchSize(int rows) {
        return new Bulk<>(path, Clauses.batch(rows), ignoreConflicts, new Conflict(update, unique, changes));
    }

    /** Rows that are there already are left alone; their objects stay new. */
    public Bulk<T, P> ignoreConflicts() {
        return new Bulk<>(path, batchSize, true, new Conflict(update, unique, changes));
    }

    /** Rows that are there already get these fields of the object instead. */
    @SafeVarargs
    public final Bulk<T, P> updateConflicts(
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        return on(Clauses.nodes(path, first, rest), unique, changes);
    }

    /** The same by name. */
    public Bulk<T, P> updateConflicts(String first, String... rest) {
        return on(Clauses.names(first, rest), unique, changes);
    }

    /**
     * {@code onConflict(x -> x.views.set(x.views.plus(excluded(x.views))))}: what happens to rows that are there already;
     * {@code excluded(...)} is what was to be inserted. The objects hold what is stored afterwards.
     */
    @SafeVarargs
    public final Bulk<T, P> onConflict(
            Function<? super P, ? extends Assignment<? super T>> first,
            Function<? super P, ? extends Assignment<? super T>>... rest) {
        return on(update, unique, Clauses.assignments(path, first, rest));
    }

    /** The same of assignments by constants or names: {@code path("views").set(...)}. */
    @SafeVarargs
    public final Bulk<T, P> onConflict(Assignment<? super T> first, Assignment<? super T>... rest) {
        return on(update, unique, Clauses.assignments(first, rest));
    }

    /** Which fields decide whether a row is there already. */
    @SafeVarargs
    public final Bulk<T, P> unique(
            Function<? super P, ? extends Expr<? super T, ?>> first,
            Function<? super P, ? extends Expr<? super T, ?>>... rest) {
        return on(update, Clauses.nodes(path, first, rest), changes);
    }

    /** The same by name. */
    public Bulk<T, P> unique(String first, String... rest) {
        return on(update, Clauses.names(first, rest), changes);
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

    List<Assignment<?>> changes() {
        return changes;
    }
}
