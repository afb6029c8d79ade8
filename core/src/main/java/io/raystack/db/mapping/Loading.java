package io.raystack.db.mapping;

/** What happens when a related row is asked for that was not loaded. Immutable and thread-safe. */
public enum Loading {
    /** It is loaded together with those of all rows of the same result, in one query. */
    PEERS,
    /** It alone is loaded. */
    ONE,
    /** An error that says what to fetch: for templates and serialization, where a query must not happen unseen. */
    RAISE
}
