package io.raystack.db.jdbc;

/** What a connection is wanted for. */
public enum Access {
    /** Only reading. */
    READ,
    /** Writing, perhaps reading too. */
    WRITE
}
