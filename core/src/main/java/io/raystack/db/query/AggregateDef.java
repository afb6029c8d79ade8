package io.raystack.db.query;

/** An aggregate over several rows: what it computes. Stateless, thread-safe. */
public enum AggregateDef {
    /** Number of rows, or of values that are not NULL. */
    COUNT,
    /** Sum; of whole numbers a {@code long}, of none null. */
    SUM,
    /** Mean; of none null. */
    AVG,
    /** Least value; of none null. */
    MIN,
    /** Greatest value; of none null. */
    MAX
}
