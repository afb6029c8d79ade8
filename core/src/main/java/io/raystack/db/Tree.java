package io.raystack.db;

import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.Query;
import io.raystack.db.query.Source;
import io.raystack.db.query.Source.Tree.Direction;
import io.raystack.db.query.TextExpr;

/**
 * A walk along a foreign key of a model to itself, for {@link Combinable#tree}: {@code Tree.below(roots).levels(2)}. Rows that
 * form a circle end it; a row that is reached several ways comes once, by its shortest way.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tree {
    private final Direction direction;
    private final Query start;
    private final Source.Reach reach;

    private Tree(Direction direction, Query start, Source.Reach reach) {
        this.direction = direction;
        this.start = start;
        this.reach = reach;
    }

    /** What is below these rows, over any number of steps. */
    public static Tree below(HasQuery rows) {
        return new Tree(Direction.DOWN, rows.query().withoutFetches(), new Source.Reach(1, -1));
    }

    /** What is above these rows, over any number of steps. */
    public static Tree above(HasQuery rows) {
        return new Tree(Direction.UP, rows.query().withoutFetches(), new Source.Reach(1, -1));
    }

    /** The rows where the walk starts too. */
    public Tree withStart() {
        return new Tree(direction, start, new Source.Reach(0, reach.to()));
    }

    /** At most this number of steps. */
    public Tree levels(int most) {
        return new Tree(direction, start, new Source.Reach(reach.from(), Math.max(0, most)));
    }

    /** In a query about a walk: the number of steps to a row, 0 where it starts; by name {@code tree_depth}. */
    public static <R> NumberExpr<R, Long> depth() {
        return new NumberExpr<>(new Node.Item(Source.Tree.DEPTH));
    }

    /** In a query about a walk: the keys on the way to a row, {@code /1/4/9/}; by name {@code tree_path}. */
    public static <R> TextExpr<R> path() {
        return new TextExpr<>(new Node.Item(Source.Tree.PATH));
    }

    Direction direction() {
        return direction;
    }

    Query start() {
        return start;
    }

    Source.Reach reach() {
        return reach;
    }
}
