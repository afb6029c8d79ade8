package io.raystack.db.query;

/** An aggregate over several rows: what it computes. Stateless, thread-safe. */
public enum AggregateDef {
    /** Number of rows, or of values that are not NULL. */
    COUNT,
    /** Sum, of the type of its argument; of none null. What does not fit is an error. */
    SUM,
    /** Mean; of none null. */
    AVG,
    /** Least value; of none null. */
    MIN,
    /** Greatest value; of none null. */
    MAX
}
