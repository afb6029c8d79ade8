package io.raystack.db.query;

/**
 * One method for each kind of {@link Node}: whoever treats nodes differently implements it, so a new kind is forgotten by
 * nobody.
 *
 * <p>Belongs to one thread, unless the implementation says more.
 *
 * @param <X> what it makes of a node
 */
public interface NodeVisitor<X> {
    /** A typed column. */
    X column(Node.Column node);

    /** A whole row. */
    X row(Node.Row node);

    /** A value by name. */
    X named(Node.Named node);

    /** A value. */
    X literal(Node.Literal node);

    /** Several values. */
    X literals(Node.Literals node);

    /** A function. */
    X call(Node.Call node);

    /** A comparison. */
    X compare(Node.Compare node);

    /** A comparison by name. */
    X namedCompare(Node.NamedCompare node);

    /** AND, OR, XOR. */
    X logic(Node.Logic node);

    /** A complement. */
    X not(Node.Not node);

    /** Some, none or all related rows. */
    X quantified(Node.Quantified node);

    /** The first that holds. */
    X caseOf(Node.Case node);

    /** An aggregate. */
    X aggregate(Node.Aggregate node);

    /** A nested query's value or rows. */
    X subQuery(Node.SubQuery node);

    /** Whether a nested query has rows. */
    X exists(Node.Exists node);

    /** A value of the surrounding query. */
    X outer(Node.Outer node);

    /** A function over a window. */
    X window(Node.Window node);

    /** A relation to some rows. */
    X filtered(Node.Filtered node);

    /** A named expression. */
    X aliased(Node.Aliased node);

    /** A value of the query that rows come from. */
    X item(Node.Item node);
}
