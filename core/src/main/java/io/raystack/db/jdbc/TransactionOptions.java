package io.raystack.db.jdbc;

/**
 * How a transaction is begun.
 *
 * <p>Immutable and thread-safe.
 *
 * @param isolation the isolation level
 * @param readOnly whether it only reads
 * @param durable whether it must be the outermost
 */
public record TransactionOptions(Isolation isolation, boolean readOnly, boolean durable) {
    /** As the database has it, reading and writing, nested or not. */
    public static final TransactionOptions PLAIN = new TransactionOptions(Isolation.DATABASE, false, false);

    /** Isolation levels of the SQL standard (ISO/IEC 9075-2, 4.41). */
    public enum Isolation {
        /** As the database has it. */
        DATABASE,
        /** READ COMMITTED. */
        READ_COMMITTED,
        /** REPEATABLE READ. */
        REPEATABLE_READ,
        /** SERIALIZABLE. */
        SERIALIZABLE
    }
}
